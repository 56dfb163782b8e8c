namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>What a row of the survey sheet is.</summary>
internal enum SurveyKind
{
    Text,
    Integer,
    Decimal,
    Range,
    Scale,
    YesNo,
    SelectOne,
    SelectMultiple,
    Date,
    Dates,
    Time,
    Note,
    Photo,
    File,
    Contact,
    Link,
    Pick,
    Profile,
    Gate,
    Auto,
    BeginGroup,
    EndGroup,
    BeginRepeat,
    EndRepeat,

    /// <summary>Harmless, and without meaning in a chat: the moment of filling in, the device.</summary>
    Metadata,

    /// <summary>A value that other programs compute.</summary>
    Calculated,
    Unsupported,
}
