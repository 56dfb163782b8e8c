using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Review;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>A corrected document in the chat: what it would change, and the leader's decision.</summary>
internal sealed class RevisionChat(Menu menu) : IChatButtons
{
    public string Area => RevisionTexts.Area;

    /// <summary>Keeps a document as the correction of a roadmap that is there already.</summary>
    /// <param name="reading">The document as it reads by itself.</param>
    /// <returns>What to answer with; null where the document is a roadmap of its own.</returns>
    public static async Task<ChatMessage?> ProposeAsync(
        Turn turn, School school, string fileName, SourceDocument document, RoadmapReadingOptions options, RoadmapReading reading, CancellationToken cancellation)
    {
        if (await RevisionGuess.FindAsync(turn.Db, school, reading, cancellation) is not { } roadmap) return null;
        var revision = await RoadmapRevisions.ProposeAsync(turn, roadmap, fileName, RevisionGuess.ReadFor(roadmap, document, options, reading), cancellation);
        return RevisionTexts.Proposal(revision, roadmap, page: 0);
    }

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var id = words.Count >= 2 ? Ids.Parse(words[0]) : 0;
        var revision = await turn.Db.RoadmapRevisions.SingleOrDefaultAsync(known => known.Id == id, cancellation);
        var roadmap = revision is null ? null : await turn.Db.WholeRoadmaps().SingleAsync(known => known.Id == revision.RoadmapId, cancellation);
        var staff = roadmap is null ? [] : await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        if (revision is null || roadmap is null || staff.Find(member => member.PersonId == turn.Person.Id && RoadmapRights.MayLead(member)) is not { } member)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(member);
        if (revision.State != RevisionState.Proposed) ShowSettled(turn, revision, roadmap);
        else await DecideAsync(turn, revision, roadmap, words, cancellation);
    }

    private static async Task DecideAsync(
        Turn turn, RoadmapRevision revision, Roadmap roadmap, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        switch (words[1])
        {
            case "apply":
                await ApplyAsync(turn, revision, roadmap, cancellation);
                break;
            case "other" when revision.Reading is { IsReread: false }:
                turn.Reply(await ImportAsOtherAsync(turn, revision, roadmap, cancellation));
                break;
            case "drop":
                RoadmapRevisions.Dismiss(turn, revision);
                turn.Reply(ChatMessage.Column("Хорошо, ничего не меняю: дорожная карта осталась прежней.", RoadmapMapChat.Button(roadmap, "Открыть дорожную карту", "show")));
                break;
            default:
                turn.Reply(RevisionTexts.Proposal(revision, roadmap, words.Count > 2 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0));
                break;
        }
    }

    private static async Task ApplyAsync(Turn turn, RoadmapRevision revision, Roadmap roadmap, CancellationToken cancellation)
    {
        var counts = RevisionCounts.Of(revision.Changes);
        if (await RoadmapRevisions.ApplyAsync(turn, revision, roadmap, cancellation) == RevisionOutcome.ComparedAnew)
        {
            turn.Reply(RevisionTexts.Proposal(revision, roadmap, page: 0, "Пока вы смотрели, в дорожной карте что-то поменялось. Сравнил ещё раз."));
            return;
        }

        var doubtful = roadmap.Items.Count(ReviewQueue.IsOpenQuestion);
        List<ChatButton> buttons = [RoadmapMapChat.Button(roadmap, "Открыть дорожную карту", "show")];
        if (doubtful > 0) buttons.Insert(0, ReviewTexts.MapButton(roadmap, $"Проверить строки ({doubtful})", "next:0"));
        turn.Toast = "Изменения применены";
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong("✅ Изменения применены"),
                ChatText.Lines(roadmap.Title, $"{Sentence(counts.InWords())}."),
                roadmap.LiveOn is null ? "" : "Напоминания переставлены на новые сроки. Тем, кто отвечает за перенесённые строки, я об этом скажу."),
            buttons));
    }

    private static async Task<ChatMessage> ImportAsOtherAsync(Turn turn, RoadmapRevision revision, Roadmap roadmap, CancellationToken cancellation)
    {
        var other = RoadmapImport.Store(turn, roadmap.School!, revision.FileName, revision.Reading!);
        RoadmapRevisions.Dismiss(turn, revision);
        return await ImportSummary.SayAsync(turn, other, isSecond: true, cancellation);
    }

    private static void ShowSettled(Turn turn, RoadmapRevision revision, Roadmap roadmap) => turn.Reply(ChatMessage.Column(
        revision.State == RevisionState.Applied ? "Эти изменения уже применены." : "Об этом уже решили: изменения не применялись.",
        RoadmapMapChat.Button(roadmap, "Открыть дорожную карту", "show")));

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
