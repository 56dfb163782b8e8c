using MentorBot.Domain.Conversation;
using MentorBot.Domain.Results;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;

namespace MentorBot.Host.Results;

/// <summary>What the curator reads about the results, and the buttons below it.</summary>
internal static class ResultsView
{
    private const string Area = ResultsButtons.AreaName;
    private const int PageSize = 10;
    private const int NamesShown = 40;

    /// <param name="page">From 0.</param>
    public static ChatMessage List(long schoolId, IReadOnlyList<QuestionnaireRate> rates, int page)
    {
        var school = Ids.Text(schoolId);
        if (rates.Count == 0) return ChatMessage.Column("Анкеты пока никому не открывались. Когда появятся первые ответы, они будут здесь.", Menu.Button);
        var last = (rates.Count - 1) / PageSize;
        page = Math.Clamp(page, 0, last);
        var buttons = rates.Skip(page * PageSize).Take(PageSize)
            .Select(rate => new ChatButton($"{rate.Title} · {Answered(rate.Counts)}", $"{Area}:show:{school}:{rate.Code}"))
            .ToList();
        if (page > 0) buttons.Add(new ChatButton("« Назад", $"{Area}:root:{school}:{page - 1}"));
        if (page < last) buttons.Add(new ChatButton("Дальше »", $"{Area}:root:{school}:{page + 1}"));
        return ChatMessage.Column(ChatText.Paragraphs(ChatText.Strong("Результаты"), "Анкета и сколько человек ответили из тех, кого спросили."), [.. buttons, Menu.Button]);
    }

    public static ChatMessage Card(long schoolId, QuestionnaireRate rate, IReadOnlyList<MissingAnswer> missing, ChatText news)
    {
        var (school, counts) = (Ids.Text(schoolId), rate.Counts);
        var buttons = new List<ChatButton>();
        if (counts.Submitted > 0)
        {
            buttons.Add(new ChatButton("Скачать таблицу (.xlsx)", $"{Area}:file:{school}:{rate.Code}"));
            buttons.Add(new ChatButton("Таблица с закрытыми ответами", $"{Area}:ask:{school}:{rate.Code}"));
        }

        if (missing.Count > 0) buttons.Add(new ChatButton("Напомнить тем, кто не ответил", $"{Area}:nudge:{school}:{rate.Code}"));
        return ChatMessage.Column(
            ChatText.Paragraphs(
                news,
                ChatText.Strong(rate.Title),
                ChatText.Lines(
                    $"Ответили {Answered(counts)}.",
                    Line("Начали и не закончили", counts.InProgress),
                    Line("Ещё не открывали", counts.Opened),
                    Line("Срок вышел без ответа", counts.Expired),
                    Line("Сняты вами", counts.Waived),
                    Line("Ответов «не хочу отвечать»", rate.Declined)),
                Names(missing)),
            [.. buttons, new ChatButton("« Все анкеты", $"{Area}:root:{school}"), Menu.Button]);
    }

    public static ChatMessage Confirmation(long schoolId, string code) => ChatMessage.Column(
        ChatText.Paragraphs(
            "В этой таблице будут и ответы, которые видите только вы, и закрытые: о здоровье, конфликтах, опасениях.",
            "То, что вы их открыли, записывается в журнал. Храните файл так, чтобы его не увидел никто другой."),
        new ChatButton("Понимаю, прислать таблицу", $"{ResultsButtons.AreaName}:all:{Ids.Text(schoolId)}:{code}"),
        new ChatButton("« Вернуться", $"{ResultsButtons.AreaName}:show:{Ids.Text(schoolId)}:{code}"));

    private static string Answered(ResponseCounts counts) => $"{counts.Submitted} из {counts.Given}";

    private static ChatText Line(string words, int count) => count == 0 ? ChatText.Empty : $"{words}: {count}";

    private static ChatText Names(IReadOnlyList<MissingAnswer> missing)
    {
        if (missing.Count == 0) return ChatText.Empty;
        var shown = missing.Take(NamesShown).Select(one => ChatText.Plain(one.Person is { Reachable: true } ? $"• {one.Name}" : $"• {one.Name} (нет связи с ботом)"));
        var rest = missing.Count > NamesShown ? ChatText.Plain($"и ещё {missing.Count - NamesShown}") : ChatText.Empty;
        return ChatText.Lines([ChatText.Strong("Ещё не ответили:"), .. shown, rest]);
    }
}
