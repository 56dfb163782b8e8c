using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Results.Exports;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>The results in the curator's chat. Whose school it is, is judged anew at each press.</summary>
internal sealed class ResultsButtons(ResponseRates rates, VersionsReader versions, ResultExport export, Menu menu) : IChatButtons
{
    public const string AreaName = "res";

    /// <summary>A longer table is no message any more: it lies in the outbox until it is delivered.</summary>
    private const int MostRunsInChat = 5_000;

    public string Area => AreaName;

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var schoolId = Ids.Parse(words.ElementAtOrDefault(1));
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is not { } curator)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        if (words is ["root", _, ..]) await ShowListAsync(turn, schoolId, words.ElementAtOrDefault(2), cancellation);
        else if (words is [var what, _, var code] && await RateAsync(schoolId, code, cancellation) is { } rate) await ShowAsync(turn, schoolId, what, rate, cancellation);
        else await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private async Task ShowListAsync(Turn turn, long schoolId, string? page, CancellationToken cancellation)
    {
        var all = await rates.OfAsync(schoolId, new RateFilter(), cancellation);
        turn.Reply(ResultsView.List(schoolId, all, int.TryParse(page, CultureInfo.InvariantCulture, out var number) ? number : 0));
    }

    private async Task ShowAsync(Turn turn, long schoolId, string what, QuestionnaireRate rate, CancellationToken cancellation)
    {
        switch (what)
        {
            case "show":
                await ShowCardAsync(turn, schoolId, rate, ChatText.Empty, cancellation);
                break;
            case "ask":
                turn.Reply(ResultsView.Confirmation(schoolId, rate.Code));
                break;
            case "file":
                await SendFileAsync(turn, schoolId, rate, ResultsScope.Open, cancellation);
                break;
            case "all":
                await SendFileAsync(turn, schoolId, rate, ResultsScope.Curators, cancellation);
                break;
            case "nudge":
                await ShowCardAsync(turn, schoolId, rate, await Nudges.SendAsync(turn, schoolId, rate, cancellation), cancellation);
                break;
            default:
                await menu.ShowOutdatedAsync(turn, cancellation);
                break;
        }
    }

    private static async Task ShowCardAsync(Turn turn, long schoolId, QuestionnaireRate rate, ChatText news, CancellationToken cancellation) =>
        turn.Reply(ResultsView.Card(schoolId, rate, await Missing.OfAsync(turn.Db, schoolId, rate.Code, cancellation), news));

    private async Task SendFileAsync(Turn turn, long schoolId, QuestionnaireRate rate, ResultsScope scope, CancellationToken cancellation)
    {
        if (rate.Counts.Submitted > MostRunsInChat)
        {
            await ShowCardAsync(turn, schoolId, rate, "Таблица слишком велика для чата. Её можно получить через API программы.", cancellation);
            return;
        }

        var school = await turn.Db.Schools.SingleAsync(known => known.Id == schoolId, cancellation);
        var used = (await versions.FindAsync(schoolId, rate.Code, cancellation))!; // What has a rate was given to somebody.
        ReadingJournal.Record(turn, schoolId, scope, $"{rate.Code}.xlsx");
        turn.ReplyBelow(await FileAsync(turn, school, used, scope, cancellation));
    }

    private async Task<ChatMessage> FileAsync(Turn turn, School school, VersionsInUse used, ResultsScope scope, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await export.WriteAsync(content, school, used, scope, ExportFormat.Xlsx, cancellation);
        var back = new ChatButton("« К анкете", $"{AreaName}:show:{Ids.Text(school.Id)}:{used.Code}");
        return new ChatMessage($"Ответы на анкету «{used.Title}». На втором листе — что значит каждый код.", [[back]])
        {
            File = new ChatFile(ResultExport.NameOf(used.Code, turn.TodayAt(school), ExportFormat.Xlsx), content.ToArray()),
        };
    }

    private async Task<QuestionnaireRate?> RateAsync(long schoolId, string code, CancellationToken cancellation) =>
        (await rates.OfAsync(schoolId, new RateFilter(code), cancellation)).SingleOrDefault();
}
