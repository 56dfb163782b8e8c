using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>Reads the words of a deadline cell. Total: any text gives a reading, at worst <see cref="DeadlineKind.Unknown"/> with the reason.</summary>
public static class DeadlineReader
{
    /// <summary>A longer cell is not a deadline, and is not worth the time.</summary>
    private const int LongestText = 600;

    private const int FarthestYears = 3;

    /// <summary>Reads <paramref name="text"/> against the period of the plan.</summary>
    public static Deadline Read(string? text, DeadlineContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var words = (text ?? string.Empty).Length > LongestText * 4 ? text![..(LongestText * 4)].OnOneLine() : (text ?? string.Empty).OnOneLine();
        if (context.PeriodEnd < context.PeriodStart || context.PeriodStart.Year < 1900 || context.PeriodEnd.Year > 2200) return Unknown(words, "Период плана указан неверно.");
        if (words.Length > LongestText) return Unknown(words[..LongestText], "Текст слишком длинный для срока.");

        var normalized = NormalizedText.Of(words);
        if (IsBlank(normalized.Text)) return Unknown(words, "Срок не указан.");
        if (normalized.Text.Has("__")) return Unknown(words, "Строка бланка не заполнена.");
        var tokens = Tokenizer.Split(normalized.Text);
        var phrases = PhraseReader.ReadAll(new TokenCursor(tokens, context));
        var findings = new DeadlineAssembler(context).Assemble(phrases);
        if (normalized.DigitsRepaired) findings.Doubt(ReadingConfidence.Medium, "В числах стояли буквы; исправлено по виду, проверьте.");
        if (tokens is [_, .., { Kind: TokenKind.Dash }]) findings.Doubt(ReadingConfidence.Medium, "Строка обрывается на тире: возможно, потеряно её окончание.");
        if (tokens.Find(token => token.IsGuess) is { Text.Length: > 0 } guess) findings.Doubt(ReadingConfidence.Medium, $"В слове опечатка; прочитано как «{guess.Text}», проверьте.");
        if (findings.Impossible || findings.Parts.Count == 0) return Unknown(words, findings.Note ?? "Срок прочесть не удалось.");
        return Summary(words, findings);
    }

    /// <summary>Reads a day in a person's own words, as when a row is moved: «25.12», «через две недели», «в пятницу», «до конца ноября».</summary>
    /// <param name="text">The words.</param>
    /// <param name="today">Today at the school; a day without a year is the next such day.</param>
    public static NamedDay ReadDate(string? text, DateOnly today)
    {
        var reading = DateReader.Read(text is { Length: <= LongestText } ? text : string.Empty, today, new DateBounds(today, today.AddYears(FarthestYears)));
        if (reading.Mistake is DateMistake.Impossible) return new NamedDay(null, "Такого дня в календаре нет. Проверьте дату.");
        if (reading.Mistake is DateMistake.TooFar) return new NamedDay(null, "Эта дата слишком далеко. Проверьте год.");
        if (reading.Mistake is not DateMistake.None)
            return new NamedDay(null, "Не получилось понять дату. Напишите её, например, так: «25.12», «через две недели» или «в пятницу».");
        if (reading.Date < today) return new NamedDay(null, $"{reading.Date:dd.MM.yyyy} уже прошло. Напишите дату не раньше сегодняшней.");
        return reading.Date > today.AddYears(FarthestYears)
            ? new NamedDay(null, $"{reading.Date:dd.MM.yyyy} — слишком далеко. Проверьте год.")
            : new NamedDay(reading.Date, null);
    }

    private static Deadline Summary(string words, Findings findings)
    {
        var parts = findings.Parts;
        var rank = parts.Min(part => Rank(part.Kind));
        var binding = parts.FindAll(part => Rank(part.Kind) == rank);
        return new Deadline
        {
            Text = words,
            Kind = binding[0].Kind,
            Start = binding[0].Start,
            Due = binding.Max(part => part.Due),
            End = binding.Max(part => part.End),
            Occurrences = [.. parts.SelectMany(part => part.Occurrences).Distinct().Order()],
            Confidence = findings.Confidence,
            Note = findings.Note,
            Parts = parts,
        };
    }

    /// <summary>A date and a window bind alike.</summary>
    private static DeadlineKind Rank(DeadlineKind kind) => kind is DeadlineKind.Range ? DeadlineKind.Date : kind;

    private static bool IsBlank(string text) => !text.Any(char.IsLetterOrDigit);

    private static Deadline Unknown(string words, string note) =>
        new() { Text = words, Kind = DeadlineKind.Unknown, Confidence = ReadingConfidence.Low, Note = note };
}
