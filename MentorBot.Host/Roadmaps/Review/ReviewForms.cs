using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.History;
using MentorBot.Host.Roadmaps.Revisions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>What follows when the curator has said in words how a cell should be: it is read as the document is, and shown before the next question.</summary>
internal sealed class ReviewForms : IAfterSubmission
{
    public const string Term = "TERM";
    public const string Who = "WHO";
    public const string Cell = "CELL";

    /// <summary>The key of the words that are to be read.</summary>
    public const string Words = "words";

    /// <summary>The key under which CELL asks for the cell.</summary>
    public const string CellKey = "cell";
    public const string DeadlineCell = "deadline";
    public const string ResponsibleCell = "responsible";

    public IReadOnlyList<string> Codes { get; } = [Term, Who, Cell];

    /// <summary>Asks for the words, as the answer of this turn.</summary>
    public static async Task BeginAsync(IAssignments assignments, Turn turn, RoadmapItem item, string code, CancellationToken cancellation)
    {
        if (await ReviewRights.LeaderAsync(turn, item.Roadmap!.SchoolId, cancellation) is { } leader)
            await assignments.BeginAsync(turn, new OpenRequest(item.Roadmap.School!, code, leader.Id, turn.Person) { RoadmapItemId = item.Id }, cancellation);
    }

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var roadmap = await work.Db.WholeRoadmaps().SingleAsync(known => known.Items.Any(row => row.Id == assignment.RoadmapItemId), cancellation);
        var item = roadmap.Items.Single(row => row.Id == assignment.RoadmapItemId);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        if (!item.IsOpen())
        {
            work.Say(assignee.Person, ChatMessage.Column(
                ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), "Пока вы писали, строку закрыли: в ней ничего не изменилось."),
                new ChatButton("ℹ️ К строке", RoadmapTexts.Action(item, "info", null))));
            return;
        }

        var before = RevisionRows.TextsOf(item);
        Change(work, item, CellOf(assignment, answers), answers.Text(Words)!.Trim());
        RowCorrections.Record(work, item, before);
        await RoadmapCorrection.FollowAsync(work, item, cancellation);
        work.Say(assignee.Person, Answer(await ReviewQueue.OfAsync(work.Db, roadmap, cancellation), roadmap, item));
    }

    private static string CellOf(Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers) => assignment.Code switch
    {
        Term => DeadlineCell,
        Who => ResponsibleCell,
        _ => answers.Text(CellKey)!,
    };

    /// <summary>What cannot be read was refused where it was typed.</summary>
    private static void Change(UnitOfWork work, RoadmapItem item, string cell, string words)
    {
        switch (cell)
        {
            case DeadlineCell:
                RoadmapCorrection.SetDeadline(item, RoadmapCorrection.ReadSpokenDeadline(item, words, work.TodayAt(item.Roadmap!.School!)));
                break;
            case ResponsibleCell:
                RoadmapCorrection.SetResponsibles(work, item, words, RoadmapCorrection.ReadResponsibles(item, words));
                break;
            case "title":
                item.Title = words;
                break;
            case "result":
                item.Result = words;
                break;
            case "section":
                item.Section = words;
                break;
            default:
                item.Details = words;
                break;
        }
    }

    /// <summary>A reading that is still doubtful is asked about again; otherwise the next question follows, where the row was one of the questions.</summary>
    private static ChatMessage Answer(ReviewQueue queue, Roadmap roadmap, RoadmapItem item)
    {
        if (ReviewQueue.IsOpenQuestion(item)) return ReviewTexts.Question(queue, item, "Записал, но ещё не всё ясно.");
        var done = ChatText.Lines(ChatText.Strong($"✅ {item.Number}. Записано."), ReviewTexts.Reading(item));
        return queue.Asked.Contains(item) ? ReviewTexts.Next(roadmap, queue, item.Ordinal, done) : ReviewTexts.Settled(item, done);
    }
}
