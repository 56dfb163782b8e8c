using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;
using FileType = MentorBot.Domain.Questionnaires.Kinds.FileType;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>One person's walk through a draft: the real engine over a row apart, so that nothing of it is ever an answer.</summary>
internal sealed class PreviewWalk
{
    private static readonly TimeSpan LongestWalk = TimeSpan.FromDays(1);

    private readonly Data.Entities.Preview _preview;
    private readonly QuestionnaireVersion _draft;
    private readonly School _school;

    private PreviewWalk(Data.Entities.Preview preview, QuestionnaireVersion draft, School school)
    {
        (_preview, _draft, _school) = (preview, draft, school);
        Questionnaire = QuestionnairePublishing.Read(draft);
        Persona = Persona.Read(preview.Persona, Questionnaire);
    }

    public Questionnaire Questionnaire { get; }

    public Persona Persona { get; }

    /// <summary>Begins a walk; an earlier one of the same person is forgotten.</summary>
    public static async Task BeginAsync(Turn turn, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        var questionnaire = QuestionnairePublishing.Read(draft);
        var persona = Persona.For(questionnaire);
        var preview = await turn.Db.Previews.SingleOrDefaultAsync(known => known.PersonId == turn.Person.Id, cancellation);
        if (preview is null) turn.Db.Previews.Add(preview = new Data.Entities.Preview { PersonId = turn.Person.Id });
        (preview.VersionId, preview.RunState, preview.Answers, preview.Persona, preview.StartedAt) = (draft.Id, null, null, persona.Write(), turn.Now);
        turn.Person.ActiveAssignmentId = null;
        turn.Reply(PreviewView.Start(questionnaire, persona));
    }

    /// <summary>The walk of the person; null where they are on none, or left it a day ago.</summary>
    public static async Task<PreviewWalk?> FindAsync(Turn turn, CancellationToken cancellation)
    {
        var preview = await turn.Db.Previews.SingleOrDefaultAsync(known => known.PersonId == turn.Person.Id, cancellation);
        if (preview is null || turn.Now - preview.StartedAt > LongestWalk) return null;
        var draft = await turn.Db.QuestionnaireVersions.SingleAsync(version => version.Id == preview.VersionId, cancellation);
        return new PreviewWalk(preview, draft, await turn.Db.Schools.AsNoTracking().SingleAsync(school => school.Id == draft.OwnerId, cancellation));
    }

    /// <summary>Shows what stands there now: the pending question, or the choice of a persona before the first one.</summary>
    public void Show(Turn turn) => Take(turn, new RunEvent.Open());

    /// <summary>Whether a file is just what is asked for.</summary>
    public bool WantsFile => RunStore.ReadState(_preview.RunState).Position is { } key && Questionnaire.Find(key)?.Type is FileType;

    /// <summary>Takes what was typed or sent. A file is only looked at: it is kept nowhere.</summary>
    public void Answer(Turn turn) => Take(turn, turn.Event is FileReceived file
        ? new RunEvent.SentFile(new FileRef("preview", file.Name, file.Size, file.IsPhoto, file.ContentType ?? ""))
        : QuestionnaireChat.EventOf(turn.Event));

    public void Take(Turn turn, RunEvent happened)
    {
        if (_preview.RunState is null) turn.Reply(PreviewView.Start(Questionnaire, Persona));
        else Apply(turn, happened);
    }

    public void BeginAnew(Turn turn)
    {
        (_preview.RunState, _preview.Answers) = (null, null);
        Apply(turn, new RunEvent.Open());
    }

    public void Become(Turn turn, Persona persona)
    {
        _preview.Persona = persona.Write();
        turn.Reply(PreviewView.Start(Questionnaire, persona));
    }

    /// <summary>Stands at the question as if all before it had been answered.</summary>
    public void Jump(Turn turn, Item item)
    {
        var state = RunStore.ReadState(_preview.RunState);
        var current = PreviewStore.ReadAnswers(_preview.Answers).Value(item.Key);
        _preview.RunState = RunStore.Write(state with { Mode = RunMode.Asking, Position = item.Key, Step = state.Step + 1, Draft = item.Type.Begin(current, Context(turn)) });
        Apply(turn, new RunEvent.Open(), item);
    }

    /// <param name="wanted">The question that was jumped to.</param>
    private void Apply(Turn turn, RunEvent happened, Item? wanted = null)
    {
        var result = QuestionnaireEngine.Apply(Questionnaire, RunStore.ReadState(_preview.RunState), PreviewStore.ReadAnswers(_preview.Answers), Context(turn), happened);
        (_preview.RunState, _preview.Answers) = (RunStore.Write(result.State), PreviewStore.Write(result.Answers));
        if (result.Submitted)
        {
            End(turn, isWhole: true);
            return;
        }

        var isHidden = wanted is not null && result.State.Position != wanted.Key;
        var message = PreviewView.Question(result.Prompt, isHidden ? PreviewView.Hidden(wanted!) : result.Notice);
        if (result.Outcome == RunOutcome.Stale)
        {
            turn.Toast = Menu.OutdatedToast;
            turn.ReplyBelow(message);
        }
        else
        {
            turn.Reply(message);
        }
    }

    /// <param name="isWhole">The walk came to the end of the questionnaire.</param>
    public void End(Turn turn, bool isWhole)
    {
        turn.Db.Previews.Remove(_preview);
        turn.Reply(PreviewView.End(_draft, Questionnaire, isWhole));
    }

    private RunContext Context(Turn turn) => PreviewContext.Of(Persona, turn.TodayAt(_school));
}
