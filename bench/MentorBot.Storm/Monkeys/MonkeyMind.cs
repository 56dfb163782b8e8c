using System.Globalization;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.People;

namespace MentorBot.Storm.Monkeys;

/// <summary>
/// Chooses what a monkey does next: mostly what leads on, often enough what does not. The longer a questionnaire takes, the
/// more sensible it becomes, so that each one comes to its end.
/// </summary>
internal sealed class MonkeyMind(int seed, string mark)
{
    private const int PatientActs = 120;

    private static readonly string[] Nonsense =
    [
        "ыва", "😀😀😀", "\u202Eабв\u202C", "а\u200Bб\u200Bв", "'; DROP TABLE answers; --", "<b>жирно</b> & <script>", "99999999999", "-1", "0", "31.02.2027",
        "25:61", "http://", "Назад", "да нет", "%s {0} {{x}}", new string('я', 3000),
    ];

    private readonly Random _random = new(seed);
    private int _words;

    public double Next() => _random.NextDouble();

    public MonkeyAct Choose(MonkeyScreen screen, MonkeyWalk walk, IReadOnlyCollection<ChatMessage> chat, IReadOnlySet<int> pagesRead, int acts)
    {
        var mischief = acts > PatientActs ? 0.02 : 0.35;
        if (Next() < mischief && Mischief(screen, walk, chat) is { } foolish) return foolish;
        return screen.IsSummary ? AtSummary(screen, pagesRead, acts) : AtQuestion(screen);
    }

    private MonkeyAct? Mischief(MonkeyScreen screen, MonkeyWalk walk, IReadOnlyCollection<ChatMessage> chat) => _random.Next(8) switch
    {
        0 or 1 => Foolish(Pick(Nonsense), screen),
        2 => new MonkeyAct("a sticker", new StickerDeed()),
        3 => Stale(screen, walk, chat),
        4 => new MonkeyAct("a forged button", new TapDeed(Forged(screen, walk))) { MayChangeNothing = true },
        5 => Burst(screen),
        _ => screen.Buttons.FirstOrDefault(button => button.Action == "back") is { } back ? new MonkeyAct("back", new TapDeed(back.Data)) : null,
    };

    /// <summary>Some nonsense is a valid answer to some question; what is stored of it then is not foretold.</summary>
    private static MonkeyAct Foolish(string text, MonkeyScreen screen) =>
        new("nonsense", new TypeDeed(text)) { Answer = screen.IsSummary || text == "Назад" ? null : new(IsKnown: false, null) };

    /// <summary>A button of an earlier step, or of a questionnaire that the person has sent.</summary>
    private MonkeyAct? Stale(MonkeyScreen screen, MonkeyWalk walk, IReadOnlyCollection<ChatMessage> chat)
    {
        var stale = chat.Where(message => message.IsFromBot)
            .SelectMany(message => message.AllButtons.Select(button => (message.MessageId, Data: button.CallbackData!)))
            .Where(button => button.Data.Split(':', 4) is ["q", var id, var step, _] && id == walk.AssignmentId && int.Parse(step, CultureInfo.InvariantCulture) < screen.Step)
            .ToList();
        if (stale.Count == 0) return null;
        var (messageId, data) = Pick(stale);
        return new MonkeyAct("a stale button", new TapDeed(data, messageId));
    }

    private string Forged(MonkeyScreen screen, MonkeyWalk walk)
    {
        var (id, step) = (walk.AssignmentId, screen.Step);
        return Pick<string>([$"q:{id}:{step}:zz", $"q:{id}:{step}:o99", $"q:{id}:{step}:e999", $"q:{id}:{step + 7}:ok", $"q:{id}:-1:send", $"q:{id}1:{step}:ok", "q::", "q", "чепуха", $"q:{id}:{step}:"]);
    }

    /// <summary>Two things at once: one of them at most may count.</summary>
    private MonkeyAct Burst(MonkeyScreen screen)
    {
        var deeds = new List<MonkeyDeed>();
        for (var left = 2 + _random.Next(2); left > 0; left--)
            deeds.Add(screen.Buttons.Count > 0 && Next() < 0.7 ? new TapDeed(Pick(Harmless(screen)).Data) : new TypeDeed(Pick(Nonsense)));
        return new MonkeyAct("several at once", deeds) { Answer = screen.IsSummary ? null : new(IsKnown: false, null) };
    }

    private static List<MonkeyButton> Harmless(MonkeyScreen screen) => [.. screen.Buttons.Where(button => button.Action != "send").DefaultIfEmpty(screen.Buttons[0])];

    private MonkeyAct AtSummary(MonkeyScreen screen, IReadOnlySet<int> pagesRead, int acts)
    {
        var edits = screen.Buttons.Where(button => button.Action[0] == 'e').ToList();
        if (acts <= PatientActs && edits.Count > 0 && Next() < 0.3) return new MonkeyAct("a change from the summary", new TapDeed(Pick(edits).Data));
        return Unread(screen, pagesRead) is { } turn
            ? new MonkeyAct("a page of the summary", new TapDeed(turn.Data)) { KeepsSummary = true }
            : new MonkeyAct("send", new TapDeed(screen.Buttons.First(button => button.Action == "send").Data)) { KeepsSummary = true };
    }

    /// <summary>The way to a page that was not read: first those before this one, then those behind it.</summary>
    private static MonkeyButton? Unread(MonkeyScreen screen, IReadOnlySet<int> pagesRead)
    {
        var isBehind = Enumerable.Range(0, screen.Page).All(pagesRead.Contains);
        return screen.Buttons.FirstOrDefault(button => button.Action == $"p{(isBehind ? screen.Page + 1 : screen.Page - 1)}");
    }

    private MonkeyAct AtQuestion(MonkeyScreen screen)
    {
        var question = screen.Question!;
        if (Next() < 0.12 && screen.Buttons.FirstOrDefault(button => button.Action is "skip" or "decline") is { } none)
            return new MonkeyAct(none.Action, new TapDeed(none.Data)) { Answer = new(IsKnown: true, null) };
        if (Next() < 0.1 && screen.Buttons.FirstOrDefault(button => button.Action == "keep") is { } keep) return new MonkeyAct("keep", new TapDeed(keep.Data));
        return question.Kind switch
        {
            "single" or "scale" or "yesNo" => Option(screen, question),
            "multi" or "pick" => Ticks(screen),
            "number" => Typed(Text(_random.Next(question.Min, question.Max + 1))),
            "text" => Typed(Words(question)),
            "profile" when screen.Buttons.FirstOrDefault(button => button.Action == "ok") is { } right && Next() < 0.5 => Pressed(right, new(IsKnown: false, null)),
            "profile" => Typed(Words(question)),
            "time" => Typed("09:30"),
            "link" => Typed("https://school.ru/delo"),
            "date" => Date(screen),
            _ => Anything(screen),
        };
    }

    private MonkeyAct Option(MonkeyScreen screen, Question question)
    {
        var options = screen.Buttons.Where(button => button.Action[0] == 'o').ToList();
        var turn = screen.Buttons.Where(button => button.Action[0] == 'p').ToList();
        if (turn.Count > 0 && Next() < 0.3) return Pressed(Pick(turn), null);
        var option = Pick(options);
        var number = int.Parse(option.Action[1..], CultureInfo.InvariantCulture);
        var stored = question.Kind switch
        {
            "scale" => Text(number),
            "yesNo" => number == 1 ? "yes" : "no",
            _ => question.Options[number].Code,
        };
        var answer = new MonkeyWalk.Given(IsKnown: true, stored);
        var label = option.Text.Replace(ScreenReader.Ticked, "", StringComparison.Ordinal);
        return Next() < 0.3 ? new MonkeyAct("a typed option", new TypeDeed(label)) { Answer = answer } : Pressed(option, answer);
    }

    /// <summary>Ticks and unticks until «Готово»; which ones are ticked on other pages is not looked up.</summary>
    private MonkeyAct Ticks(MonkeyScreen screen)
    {
        var ready = screen.Buttons.FirstOrDefault(button => button.Action == "ok");
        if (ready is not null && Next() < 0.5) return Pressed(ready, Ticked(screen));
        var entries = screen.Buttons.Where(button => button.Action[0] is 'o' or 'x' or 'p').ToList();
        if (entries.Count > 0) return Pressed(Pick(entries), new(IsKnown: false, null));
        return Anything(screen);
    }

    private static MonkeyWalk.Given Ticked(MonkeyScreen screen)
    {
        var isWhole = screen.Question!.Kind == "multi" && !screen.Buttons.Any(button => button.Action[0] == 'p');
        if (!isWhole) return new(IsKnown: false, null);
        var codes = screen.Buttons.Where(button => button.Action[0] == 'o' && button.Action[^1] == '-')
            .Select(button => screen.Question.Options[int.Parse(button.Action[1..^1], CultureInfo.InvariantCulture)].Code);
        return new(IsKnown: true, string.Join('|', codes.Order(StringComparer.Ordinal)));
    }

    private MonkeyAct Date(MonkeyScreen screen)
    {
        var days = screen.Buttons.Where(button => button.Action[0] is 'd' or 'm' or 'p').ToList();
        if (days.Count > 0 && Next() < 0.5) return Pressed(Pick(days), new(IsKnown: false, null));
        var day = DateTime.UtcNow.Date.AddDays(_random.Next(-60, 90));
        return Typed(day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>For what is answered piece by piece: some button that is there, or some word that may fit.</summary>
    private MonkeyAct Anything(MonkeyScreen screen)
    {
        var unknown = new MonkeyWalk.Given(IsKnown: false, null);
        var buttons = screen.Buttons.Where(button => button.Action is not ("back" or "keep")).ToList();
        if (buttons.Count > 0 && Next() < 0.6) return Pressed(Pick(buttons), unknown);
        var day = DateTime.UtcNow.Date.AddDays(_random.Next(-10, 60)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        return new MonkeyAct("a piece", new TypeDeed(Next() < 0.5 ? day : $"{screen.Question!.Key} {mark}")) { Answer = unknown };
    }

    private string Words(Question question)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{question.Key} {mark} {++_words}");
        while (words.Length < question.MinLength) words += " и ещё немного";
        return question.MaxLength > 0 && words.Length > question.MaxLength ? words[..question.MaxLength].TrimEnd() : words;
    }

    private static MonkeyAct Typed(string text, string? stored = null) => new("the answer", new TypeDeed(text)) { Answer = new(IsKnown: true, stored ?? text) };

    private static MonkeyAct Pressed(MonkeyButton button, MonkeyWalk.Given? answer) => new("a button", new TapDeed(button.Data)) { Answer = answer, MayChangeNothing = true };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
