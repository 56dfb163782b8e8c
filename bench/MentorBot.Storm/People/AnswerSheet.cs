using System.Globalization;

namespace MentorBot.Storm.People;

/// <summary>
/// How a person answers: all but the words is the same for everybody with the same sheet, so that everybody with it must
/// see the same questions; the words are the person's own, so that an answer in a wrong place is noticed.
/// </summary>
internal sealed class AnswerSheet(int seed, int sheet)
{
    private const double TypedShare = 0.3;
    private const double SkippedShare = 0.3;

    /// <summary>Long lists come in pages of eight; the person stays on the first.</summary>
    private const int OnFirstPage = 8;

    /// <param name="mark">What tells this person's words from all others.</param>
    public Answer For(Form form, Question question, string mark)
    {
        var random = new Random(HashCode(seed, sheet, form.Code, question.Key));
#pragma warning disable CA5394 // Repeatable on purpose.
        if (!question.Required && random.NextDouble() < SkippedShare) return new TapButton("Пропустить");
        var typed = random.NextDouble() < TypedShare;
        var options = question.Options.Take(OnFirstPage).ToList();
        switch (question.Kind)
        {
            case "profile":
                return new TapButton("Верно") { Stored = "9А" };
            case "number":
                var number = Text(random.Next(question.Min, question.Max + 1));
                return new TypeText(number) { Stored = number };
            case "scale":
                var point = Text(random.Next(question.Min, question.Max + 1));
                return typed ? new TypeText(point) { Stored = point } : new TapButton(point) { Stored = point };
            case "yesNo":
                var yes = random.NextDouble() < 0.5;
                var stored = yes ? "yes" : "no";
                return typed ? new TypeText(yes ? "да" : "нет") { Stored = stored } : new TapButton(yes ? "Да" : "Нет") { Stored = stored };
            case "single":
                var one = options[random.Next(options.Count)];
                return typed ? new TypeText(one.Label) { Stored = one.Code } : new TapButton(one.Label) { Stored = one.Code };
            case "multi":
                return Tick(question, options, random);
            case "pick":
                return new TakeFirst();
            case "date":
                return new TypeText("20.05.2027") { Stored = "2027-05-20" };
            case "text":
                return Words(question, mark);
            default:
                throw new NotSupportedException($"{form.Code}.{question.Key}: nobody here can answer a {question.Kind}.");
        }
    }

    private static TickOptions Tick(Question question, List<Choice> options, Random random)
    {
        var most = question.Max > 0 ? question.Max : options.Count;
        var count = Math.Min(Math.Max(question.Min, random.Next(1, 4)), most);
        var chosen = options.Where(option => !question.Exclusive.Contains(option.Code)).OrderBy(_ => random.Next()).Take(count).ToList();
#pragma warning restore CA5394
        return new TickOptions([.. chosen.Select(option => option.Label)])
        {
            Stored = string.Join('|', chosen.Select(option => option.Code).Order(StringComparer.Ordinal)),
        };
    }

    private static TypeText Words(Question question, string mark)
    {
        var words = $"{question.Key} {mark}";
        while (words.Length < question.MinLength) words += " и ещё немного";
        if (question.MaxLength > 0 && words.Length > question.MaxLength) words = words[..question.MaxLength].TrimEnd();
        return new TypeText(words) { Stored = words };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same in every run of this program, which <see cref="string.GetHashCode()"/> is not.</summary>
    private static int HashCode(int seed, int sheet, params ReadOnlySpan<string> words)
    {
        var hash = (uint)seed * 31 + (uint)sheet;
        foreach (var word in words)
            foreach (var letter in word) hash = (hash * 16777619) ^ letter;
        return (int)(hash & int.MaxValue);
    }
}
