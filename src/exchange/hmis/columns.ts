import type { Form } from './forms.ts'
import type { Kind } from './rows/all.ts'

/** A file of the form that is taken: its name, the columns it cannot be read without, and all its columns since FY2026. */
export type TakenFile = { file: string; needs: string; columns: string }

const STAMPS = 'DateCreated DateUpdated UserID DateDeleted ExportID'

/** Public facts of the HMIS CSV format. `needs` is our own choice: without these columns a row would say nothing. */
export const TAKEN: { readonly [K in Kind]: TakenFile } = {
  agencies: {
    file: 'Organization.csv',
    needs: 'OrganizationID OrganizationName',
    columns: `OrganizationID OrganizationName VictimServiceProvider OrganizationCommonName ${STAMPS}`,
  },
  programmes: {
    file: 'Project.csv',
    needs: 'ProjectID OrganizationID ProjectName ProjectType',
    columns: `ProjectID OrganizationID ProjectName ProjectCommonName OperatingStartDate OperatingEndDate ContinuumProject
      ProjectType HousingType RRHSubType ResidentialAffiliation TargetPopulation HOPWAMedAssistedLivingFac PITCount ${STAMPS}`,
  },
  programme_places: {
    file: 'ProjectCoC.csv',
    needs: 'ProjectCoCID ProjectID',
    columns: `ProjectCoCID ProjectID CoCCode Geocode Address1 Address2 City State ZIP GeographyType ${STAMPS}`,
  },
  people: {
    file: 'Client.csv',
    needs: 'PersonalID FirstName LastName DOB DateUpdated DateDeleted',
    columns: `PersonalID FirstName MiddleName LastName NameSuffix NameDataQuality SSN SSNDataQuality DOB DOBDataQuality Sex
      AmIndAKNative Asian BlackAfAmerican HispanicLatinao MidEastNAfrican NativeHIPacific White RaceNone AdditionalRaceEthnicity
      VeteranStatus YearEnteredService YearSeparated WorldWarII KoreanWar VietnamWar DesertStorm AfghanistanOEF IraqOIF IraqOND
      OtherTheater MilitaryBranch DischargeStatus ${STAMPS}`,
  },
  stays: {
    file: 'Enrollment.csv',
    needs: 'EnrollmentID PersonalID ProjectID EntryDate HouseholdID RelationshipToHoH DateUpdated DateDeleted',
    columns: `EnrollmentID PersonalID ProjectID EntryDate HouseholdID RelationshipToHoH EnrollmentCoC LivingSituation
      RentalSubsidyType LengthOfStay LOSUnderThreshold PreviousStreetESSH DateToStreetESSH TimesHomelessPastThreeYears
      MonthsHomelessPastThreeYears DisablingCondition DateOfEngagement MoveInDate DateOfPATHStatus ClientEnrolledInPATH
      ReasonNotEnrolled PercentAMI ReferralSource CountOutreachReferralApproaches DateOfBCPStatus EligibleForRHY ReasonNoServices
      RunawayYouth MentalHealthConsultation FormerWardChildWelfare ChildWelfareYears ChildWelfareMonths FormerWardJuvenileJustice
      JuvenileJusticeYears JuvenileJusticeMonths UnemploymentFam MentalHealthDisorderFam PhysicalDisabilityFam
      AlcoholDrugUseDisorderFam InsufficientIncome IncarceratedParent VAMCStation TargetScreenReqd TimeToHousingLoss
      AnnualPercentAMI LiteralHomelessHistory ClientLeaseholder HOHLeaseholder SubsidyAtRisk EvictionHistory CriminalRecord
      IncarceratedAdult PrisonDischarge SexOffender DisabledHoH CurrentPregnant SingleParent DependentUnder6 HH5Plus
      CoCPrioritized HPScreeningScore ThresholdScore ${STAMPS}`,
  },
  exits: {
    file: 'Exit.csv',
    needs: 'EnrollmentID ExitDate Destination DateUpdated DateDeleted',
    columns: `ExitID EnrollmentID PersonalID ExitDate Destination DestinationSubsidyType OtherDestination HousingAssessment
      SubsidyInformation ProjectCompletionStatus EarlyExitReason ExchangeForSex ExchangeForSexPastThreeMonths
      CountOfExchangeForSex AskedOrForcedToExchangeForSex AskedOrForcedToExchangeForSexPastThreeMonths WorkplaceViolenceThreats
      WorkplacePromiseDifference CoercedToContinueWork LaborExploitPastThreeMonths CounselingReceived IndividualCounseling
      FamilyCounseling GroupCounseling SessionCountAtExit PostExitCounselingPlan SessionsInPlan DestinationSafeClient
      DestinationSafeWorker PosAdultConnections PosPeerConnections PosCommunityConnections AftercareDate AftercareProvided
      EmailSocialMedia Telephone InPersonIndividual InPersonGroup CMExitReason ${STAMPS}`,
  },
  living_situations: {
    file: 'CurrentLivingSituation.csv',
    needs: 'CurrentLivingSitID EnrollmentID PersonalID InformationDate CurrentLivingSituation',
    columns: `CurrentLivingSitID EnrollmentID PersonalID InformationDate CurrentLivingSituation CLSSubsidyType VerifiedBy
      LeaveSituation14Days SubsequentResidence ResourcesToObtain LeaseOwn60Day MovedTwoOrMore LocationDetails ${STAMPS}`,
  },
  contacts: {
    file: 'Services.csv',
    needs: 'ServicesID EnrollmentID PersonalID DateProvided RecordType TypeProvided',
    columns: `ServicesID EnrollmentID PersonalID DateProvided RecordType TypeProvided OtherTypeProvided MovingOnOtherType
      SubTypeProvided FAAmount FAStartDate FAEndDate ReferralOutcome ${STAMPS}`,
  },
}

/** How the two earlier forms differ from FY2026: `+` columns they had, `-` columns they did not have yet. */
const EARLIER: Record<Exclude<Form, 'FY2026'>, Partial<Record<Kind, string>>> = {
  FY2022: {
    programmes: '-RRHSubType +TrackingMethod +HMISParticipatingProject',
    people: `-Sex -HispanicLatinao -MidEastNAfrican -AdditionalRaceEthnicity
      +Ethnicity +Female +Male +NoSingleGender +Transgender +Questioning +GenderNone`,
    stays: `-EnrollmentCoC -RentalSubsidyType -MentalHealthConsultation +WorstHousingSituation +LastPermanentStreet
      +LastPermanentCity +LastPermanentState +LastPermanentZIP +AddressDataQuality +SexualOrientation +SexualOrientationOther`,
    exits: '-DestinationSubsidyType',
    living_situations: '-CLSSubsidyType',
    contacts: '-FAStartDate -FAEndDate',
  },
  FY2024: {
    people: `-Sex -HispanicLatinao +HispanicLatinaeo +Woman +Man +NonBinary +CulturallySpecific +Transgender +Questioning
      +DifferentIdentity +GenderNone +DifferentIdentityText`,
    stays: `-MentalHealthConsultation +SexualOrientation +SexualOrientationOther +TranslationNeeded +PreferredLanguage
      +PreferredLanguageDifferent`,
  },
}

const words = (text: string) => text.trim().split(/\s+/)

/** All columns a file has in one form. */
export function columnsOf(kind: Kind, form: Form): readonly string[] {
  const changes = form === 'FY2026' ? [] : words(EARLIER[form][kind] ?? '').filter((word) => word !== '')
  const gone = new Set(changes.filter((word) => word.startsWith('-')).map((word) => word.slice(1)))
  const added = changes.filter((word) => word.startsWith('+')).map((word) => word.slice(1))
  return [...words(TAKEN[kind].columns).filter((column) => !gone.has(column)), ...added]
}

export const neededColumns = (kind: Kind): readonly string[] => words(TAKEN[kind].needs)
