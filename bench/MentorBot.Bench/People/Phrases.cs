using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Bench.People;

/// <summary>What people type where a question wants words: the hint under it says which.</summary>
internal static partial class Phrases
{
    /// <summary>Every hint that wants a day without a year shows this one.</summary>
    private const string SampleDay = "25.12";

    private static readonly string[] Days = [EngineTexts.Russian.Yesterday, EngineTexts.Russian.Today, EngineTexts.Russian.Tomorrow];

    private static readonly string[] Sentences =
    [
        "Хочу разобраться в алгебре и решать задачи самому.",
        "Научиться выступать перед классом без волнения.",
        "Вместе готовимся к олимпиаде, раз в неделю.",
        "Понравилось, что всё объясняют спокойно и по шагам.",
        "Ждём проект в мастерской и помощь с чертежами.",
        "Пока трудно начать, но уже получается лучше.",
        "Договорились о времени и о том, как переносить.",
        "Стало проще спрашивать, когда что-то непонятно.",
    ];

    public static string Fitting(string question, Random random)
    {
        if (LeastNumber().Match(question) is { Success: true } number) return number.Groups["least"].Value;
        if (question.Contains(EngineTexts.Russian.FullDateHint, StringComparison.Ordinal)) return "25.12.2010";
        if (question.Contains(SampleDay, StringComparison.Ordinal)) return Days[random.Next(Days.Length)];
        if (question.Contains(EngineTexts.Russian.TimeHint, StringComparison.Ordinal)) return "9:30";
        if (question.Contains(EngineTexts.Russian.LinkHint, StringComparison.Ordinal)) return "https://school.example/page";
        return Sentences[random.Next(Sentences.Length)];
    }

    [GeneratedRegex(@"число от (?<least>\S+) до", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeastNumber();
}
