using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
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

    private const string Words = "words";

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
        var before = RevisionRows.TextsOf(item);
        var problem = Change(work, item, CellOf(assignment, answers), answers.Text(Words)!.Trim());
        RowCorrections.Record(work, item, before);
        if (problem is null) await RoadmapCorrection.FollowAsync(work, item, cancellation);
        var queue = await ReviewQueue.OfAsync(work.Db, roadmap, cancellation);
        work.Say(assignee.Person, Answer(queue, roadmap, item, problem));
    }

    private static string CellOf(Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers) => assignment.Code switch
    {
        Term => "deadline",
        Who => "responsible",
        _ => answers.Text("cell")!,
    };

    /// <returns>What was not understood; null where the cell has been changed.</returns>
    private static ChatText? Change(UnitOfWork work, RoadmapItem item, string cell, string words)
    {
        switch (cell)
        {
            case "deadline":
                var deadline = RoadmapCorrection.ReadSpokenDeadline(work, item, words);
                if (deadline.Kind == DeadlineKind.Unknown) return ReviewTexts.NotUnderstood(words, deadline.Note);
                RoadmapCorrection.SetDeadline(item, deadline);
                return null;
            case "responsible":
                var reading = RoadmapCorrection.ReadResponsibles(item, words);
                if (reading.Parties.Count == 0) return ReviewTexts.NotUnderstood(words, reading.Note);
                RoadmapCorrection.SetResponsibles(work, item, words, reading);
                return null;
            case "title":
                item.Title = words;
                return null;
            case "result":
                item.Result = words;
                return null;
            case "section":
                item.Section = words;
                return null;
            default:
                item.Details = words;
                return null;
        }
    }

    /// <summary>A reading that is still doubtful is asked about again; otherwise the next question follows, where the row was one of the questions.</summary>
    private static ChatMessage Answer(ReviewQueue queue, Roadmap roadmap, RoadmapItem item, ChatText? problem)
    {
        if (problem is not null) return Standing(queue, item, problem);
        if (ReviewQueue.IsOpenQuestion(item)) return ReviewTexts.Question(queue, item, "Записал, но ещё не всё ясно.");
        var done = ChatText.Lines(ChatText.Strong($"✅ {item.Number}. Записано."), ReviewTexts.Reading(item));
        return queue.Asked.Contains(item) ? ReviewTexts.Next(roadmap, queue, item.Ordinal, done) : Standing(queue, item, done);
    }

    private static ChatMessage Standing(ReviewQueue queue, RoadmapItem item, ChatText lead) => ReviewQueue.IsOpenQuestion(item)
        ? ReviewTexts.Question(queue, item, lead)
        : ChatMessage.Column(lead, ReviewTexts.Button(item, "📅 Другой срок", "term"), ReviewTexts.Button(item, "👤 Другой ответственный", "who"), new ChatButton("ℹ️ К строке", RoadmapTexts.Action(item, "info", null)));
}
