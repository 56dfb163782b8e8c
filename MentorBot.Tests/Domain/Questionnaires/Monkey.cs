using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>Chooses what to do next: mostly something that fits, often enough anything at all.</summary>
internal sealed class Monkey(Questionnaire questionnaire, Random random)
{
    private static readonly string[] Rubbish =
    [
        "", " ", "\n\n", "\u200B", "\u200E\u200F\uFEFF", "\u202Eответ наоборот, достаточно длинный", "👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦", "🤷", "…",
        "0", "-1", "1", "3", "5", "10", "11", "2011", "4,55", "4.555", "1e9", "99999999999999999999999999999999", "٣", "½",
        "да", "Нет", "нет!", "+", "-", "не знаю", "сегодня", "завтра", "31.02", "25.12", "29.02", "1.6.2027", "32 мая", "9:30", "24:00", "1, 2", "1 2 3", "другое",
        "назад", "НАЗАД.", "Пропустить", "отправить", "Готово", "оставить как есть", "не хочу отвечать", "/start", "/stop", "e1", "o1", "send", "‹", "›",
        "'; DROP TABLE answers; --", "\" OR 1=1", "<b>жирно</b>", "<script>alert(1)</script>", "&lt;", "{дата}", "{0}", "%s", "\\u0000", "\u0000", "null",
        "https://school.ru/x", "javascript:alert(1)", "а.б", new('я', 4096), string.Concat(Enumerable.Repeat("очень длинно ", 315)), new('\u0301', 300),
    ];

    private static readonly string[] Forged =
    [
        "o0", "o77", "o-1", "o99999999999", "o1+", "o1-", "o1+-", "x", "x1", "xffffffffffffffff", "e0", "e1", "e999", "e-1", "p0", "p99", "p-1", "p99999999999",
        "dсегодня", "d2026-99-99", "d", "ok", "", " ", "add", "del", "all", "send", "skip", "back", "keep", "decline", "Да", "🤷", new('o', 5000),
    ];

    private static readonly string[] Phones = ["+7 912 345-67-89", "79123456789", "+375 29 123-45-67", "112", "", "телефон"];

    private readonly List<Prompt> seen = [];

    public RunEvent Does(Prompt now)
    {
        seen.Add(now);
        return random.Next(20) switch
        {
            0 => new RunEvent.Typed(Rubbish[random.Next(Rubbish.Length)]),
            1 => new RunEvent.Unsupported((UnsupportedInput)random.Next(Enum.GetValues<UnsupportedInput>().Length)),
            2 => new RunEvent.Pressed(random.Next(3) == 0 ? random.Next(-1, now.Step + 3) : now.Step, Forged[random.Next(Forged.Length)]),
            3 => new RunEvent.Open(),
            4 => new RunEvent.Given(random.Next(4) == 0 ? now.Step - 1 : now.Step, AnyValue(now)),
            5 => random.Next(2) == 0 ? new RunEvent.SentFile(MonkeySense.Files[random.Next(2)]) : new RunEvent.SentContact(Phones[random.Next(Phones.Length)]),
            6 => PressAny(seen[random.Next(seen.Count)], new RunEvent.Open()),
            < 12 => PressAny(now, Fitting(now)),
            _ => Fitting(now),
        };
    }

    private RunEvent PressAny(Prompt prompt, RunEvent otherwise)
    {
        var buttons = prompt.Rows.SelectMany(row => row).ToList();
        return buttons.Count == 0 ? otherwise : new RunEvent.Pressed(prompt.Step, buttons[random.Next(buttons.Count)].Action);
    }

    /// <summary>What a page that was tampered with could send: a value of the right kind or of another one.</summary>
    private AnswerValue AnyValue(Prompt now)
    {
        var words = now.ItemKey is { } key && questionnaire.Find(key)!.Type.Shape.Codes is { } codes ? codes.ToList() : ["yes", "2026-10-14", "09:30", "https://school.ru/x"];
        var word = random.Next(3) == 0 ? Rubbish[random.Next(Rubbish.Length)] : words[random.Next(words.Count)];
        return random.Next(5) switch
        {
            0 => new NumberValue(random.Next(-2, 13)),
            1 => new ManyValue([word]),
            2 => new ManyValue([word, words[0], "mentor-1"]),
            3 => new RowsValue([new Dictionary<string, AnswerValue> { ["what"] = new TextValue(word) }]),
            _ => new TextValue(word),
        };
    }

    private RunEvent Fitting(Prompt now)
    {
        // Not sent at once, so that there is something to edit.
        if (now.ItemKey is null) return random.Next(6) == 0 ? new RunEvent.Pressed(now.Step, Actions.Send) : PressAny(now, new RunEvent.Open());
        var sensible = MonkeySense.Replies(questionnaire, now, answers: null, Samples.Today).ToList();
        return sensible[random.Next(sensible.Count)];
    }
}
