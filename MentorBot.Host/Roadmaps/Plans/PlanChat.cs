using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Authoring;
using MentorBot.Host.Roadmaps.Documents;

namespace MentorBot.Host.Roadmaps.Plans;

/// <summary>The curator says which plans of a file are to be taken: <c>rd:QUESTION:NUMBER</c> or <c>rd:QUESTION:all</c>.</summary>
internal sealed class PlanChat(IChatChannel channel, Menu menu) : IChatButtons
{
    private const string Gone = "Этот выбор уже не действует. Если план ещё нужен, пришлите файл снова.";

    public string Area => PlanTexts.Area;

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count != 2 || await AuthoringRights.CuratorAsync(turn, null, cancellation) is not { } curator)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        var question = await PlanQuestion.FindAsync(turn.Db, turn.Person, cancellation);
        List<int> chosen = question?.Id == words[0] ? [.. question.Left.Where(number => words[1] == PlanTexts.All || words[1] == number.ToString(CultureInfo.InvariantCulture))] : [];
        if (chosen.Count == 0) turn.Reply(new ChatMessage(Gone));
        else await TakeAsync(turn, curator, question!, chosen, cancellation);
    }

    private async Task TakeAsync(Turn turn, StaffMember curator, PlanQuestion question, List<int> chosen, CancellationToken cancellation)
    {
        if (await channel.DownloadAsync(question.File, FileGuard.MostBytes, cancellation) is not { } content || DocumentFiles.Read(question.Name, content).Document is not { } document)
        {
            turn.Reply(new ChatMessage("Не получилось открыть файл ещё раз. Пришлите его, пожалуйста, снова."));
            return;
        }

        foreach (var number in chosen) turn.Reply(await RoadmapFile.TakePlanAsync(turn, curator, question.Name, document, number, asksAtOnce: chosen.Count == 1, cancellation));
        var after = question with { Taken = [.. question.Taken, .. chosen] };
        await after.KeepAsync(turn.Db, turn.Person, cancellation);
        if (after.Left.Any()) turn.ReplyBelow(PlanTexts.Rest(after));
    }
}
