namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The measurements of a cycle.</summary>
internal static class Waves
{
    public const string Before = "before";
    public const string Middle = "middle";
    public const string After = "after";

    /// <summary>What the curator checks about their own work, once a cycle.</summary>
    public const string SelfCheck = "H2";

    public static readonly string[] All = [Before, Middle, After];

    /// <summary>The figures of people, which are compared before and after.</summary>
    private static readonly string[] Impact = ["H3", "H4", "H5"];

    /// <summary>Whether a questionnaire belongs to a measurement unless somebody asks for it by name; one that a school has made belongs to each.</summary>
    public static bool Includes(string wave, string code) => code switch
    {
        "H1" => wave is Middle or After,
        SelfCheck => wave == After,
        _ => wave != Middle || !Impact.Contains(code),
    };

    public static string TitleOf(string wave) => wave switch
    {
        Before => "до программы",
        Middle => "в середине года",
        After => "после программы",
        _ => throw new ArgumentOutOfRangeException(nameof(wave), wave, "A measurement without a title."),
    };
}
