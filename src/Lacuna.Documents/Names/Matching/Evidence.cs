namespace Lacuna.Documents.Names.Matching;

/// <summary>What the comparison of two names found; each is one sentence for the reader.</summary>
[Flags]
internal enum Evidence
{
    None = 0,
    SameText = 1 << 0,
    SurnameSame = 1 << 1,
    SurnameSpelling = 1 << 2,
    SurnameError = 1 << 3,
    OtherScript = 1 << 4,
    SecondSurnameOmitted = 1 << 5,
    FirstSurnameOmitted = 1 << 6,
    SecondSurnameDiffers = 1 << 7,
    ParticleDiffers = 1 << 8,
    GivenSame = 1 << 9,
    GivenSpelling = 1 << 10,
    GivenPetForm = 1 << 11,
    GivenInitial = 1 << 12,
    GivenOmitted = 1 << 13,
    GivenConflict = 1 << 14,
    MiddleAgrees = 1 << 15,
    MiddleOmitted = 1 << 16,
    MiddleConflict = 1 << 17,
    CalledByMiddle = 1 << 18,
    PatronymicOmitted = 1 << 19,
    PatronymicConflict = 1 << 20,
    SuffixAgrees = 1 << 21,
    SuffixOmitted = 1 << 22,
    SuffixConflict = 1 << 23,
    OrderSwapped = 1 << 24,
    SurnameConflict = 1 << 25,
    WomanAndMan = 1 << 26,
    FeminineForm = 1 << 27,
    ChineseSystems = 1 << 28,
    GivenOnly = 1 << 29,
    NoName = 1 << 30,
}
