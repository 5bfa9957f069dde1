/** The house's colours for pictures, far enough apart for every eye, in the order in which they are used. */
export const INKS = ['#1d7772', '#c4552a', '#d99713', '#5f9347', '#7a6aa8', '#7d7a72'] as const
