/** Names and places. Put together at random, so that nobody here is anybody. */
export const GIVEN = (
  'Abena Adil Agnes Alba Aleks Amara Amir Anouk Arlo Asha Astrid Bashir Beatriz Benno Bijou Brigid Caleb Carmen Casper Celia Chidi Clara Cosmo Dalia Dario Delphine Desmond Dimitri Dora Eamon Edie Elif ' +
  'Elio Emeka Enid Esme Ezra Farah Felix Fern Flora Gideon Gilda Goran Gwen Hamid Hana Harriet Hector Hollis Ida Idris Ilona Imogen Ines Isidor Ivy Jamal Jasper Jean Jelena Jody Josip Juno Kamal Kasia Keir Khadija ' +
  'Lars Leila Lena Lewin Linh Lorna Lucio Luz Maeve Magnus Malik Marisol Marta Mavis Milo Mina Moses Nadim Nell Nico Niamh Noor Odette Olga Omar Oskar Otis Paloma Pearl Petra Quinn Rafi Ramona Remy Renata Rhea Rosalind ' +
  'Rufus Sabine Saba Selma Seth Silvio Simone Soren Stella Tariq Tamsin Teo Thea Tilda Tobias Uma Vasco Vera Viola Walid Wanda Wilf Winnie Xavier Yara Yusuf Zadie Zoran'
).split(' ')
export const FAMILY = (
  'Abernathy Acheampong Alder Amsel Ashdown Baptiste Barlow Bartok Bellweather Bergstrom Birch Blackwood Boateng Bramble Brandt Brook Calder Cardew Castellan Chalke Corbin Crane Dacosta Danso Delacroix Demir Dray Drummond ' +
  'Eastwick Eklund Elmer Fairweather Falk Farrow Fenwick Ferreira Finch Flint Galanis Garrow Gathorne Gentry Grove Haas Hadley Halloran Hart Hawthorn Heron Holloway Ibarra Ibsen Jansen Jovic Kaplan Kasule Keane Kestrel ' +
  'Khoury Kowal Lacey Lark Laurent Linden Lobo Lowell Maddox Mansour Marlow Mbeki Medina Merrow Moreau Nakamura Nash Nightingale Novotny Nyman Oakes Obuya Okonjo Orchard Osman Paget Penhale Perrin Pike Quill Rahimi Ravel ' +
  'Reed Rook Rosario Rowntree Sable Salter Sandoval Sedge Serrano Sharma Sorrel Stroud Sylvan Tamm Tarrant Teal Thorne Tolland Umeh Vale Varga Vesely Wainwright Waverly Weald Wexford Whitlock Wren Yarrow Yilmaz Zamora Zeller'
).split(' ')
export const SUBURBS = ['Quay Hill', 'Saltmarsh', 'Tannery Flats', 'Lantern Park', 'Northside', 'Old Mill', 'Orchard Rise', 'Ferry Point'] as const
export const STREETS = [
  'Cooper’s Row',
  'Lamp Street',
  'Bellmaker Street',
  'Weaver Lane',
  'Almond Walk',
  'Chandler Road',
  'Tide Street',
  'Foundry Lane',
  'Linnet Close',
  'Ropewalk',
  'Gantry Street',
  'Mill Race',
] as const
/** Languages other than English, with how often an interpreter is needed being decided apart. */
export const LANGUAGES = ['ar', 'es', 'vi', 'zh', 'so', 'fa', 'tr', 'pt'] as const
