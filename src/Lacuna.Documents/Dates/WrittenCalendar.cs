namespace Lacuna.Documents.Dates;

/// <summary>The calendar in which a source gives a date.</summary>
public enum WrittenCalendar
{
    /// <summary>The Gregorian calendar ("new style").</summary>
    Gregorian,

    /// <summary>The Julian calendar ("old style"), in use in Russia until 14 February 1918; alone or beside the Gregorian date.</summary>
    Julian,
}
