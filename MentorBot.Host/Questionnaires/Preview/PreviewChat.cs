using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Authoring;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>Walks the author of a draft through it: the real engine, in a row apart, and a jump to any question.</summary>
internal sealed class PreviewChat : IChatButtons
{
    public string Area => PreviewView.Area;

    /// <summary>Begins a walk; an earlier one of the same person is forgotten.</summary>
    public async Task BeginAsync(Turn turn, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        var questionnaire = Drafts.Read(draft);
        var preview = await turn.Db.Previews.SingleOrDefaultAsync(known => known.PersonId == turn.Person.Id, cancellation);
        if (preview is null) turn.Db.Previews.Add(preview = new Data.Entities.Preview { PersonId = turn.Person.Id });
        else preview.Version++;
        (preview.VersionId, preview.RunState, preview.Answers, preview.StartedAt) = (draft.Id, null, null, turn.Now);
        preview.Persona = Persona.For(questionnaire).Write();
        turn.Person.ActiveAssignmentId = null;
        turn.Reply(PreviewView.Start(questionnaire, Persona.For(questionnaire)));
    }

    /// <summary>Takes what was typed or sent, if the person walks through a draft.</summary>
    public async Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (await WalkAsync(turn, cancellation) is not { } walk) return false;
        if (walk.Preview.RunState is null) turn.Reply(PreviewView.Start(walk.Questionnaire, walk.Persona));
        else Apply(turn, walk, QuestionnaireChat.EventOf(turn.Event));
        return true;
    }

    /// <summary>Shows the pending question again, if the person walks through a draft.</summary>
    public async Task<bool> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await WalkAsync(turn, cancellation) is not { Preview.RunState: not null } walk) return false;
        Apply(turn, walk, new RunEvent.Open());
        return true;
    }

    /// <summary><c>v:VERB</c>, <c>v:list:PAGE</c>, <c>v:go:INDEX</c> or <c>v:a:STEP:ACTION</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (await WalkAsync(turn, cancellation) is not { } walk)
        {
            turn.Toast = Menu.OutdatedToast;
            turn.ReplyBelow(new ChatMessage("Этот просмотр уже закончен. Черновики: /menu → «Свои анкеты»."));
            return;
        }

        // What is typed now belongs to the draft, not to a questionnaire that was open before.
        turn.Person.ActiveAssignmentId = null;
        switch (words)
        {
            case ["role"]:
                Become(turn, walk, walk.Persona.WithNextRole(walk.Questionnaire));
                break;
            case ["form"]:
                Become(turn, walk, walk.Persona.WithNextForm(walk.Questionnaire));
                break;
            case ["grade"]:
                Become(turn, walk, walk.Persona.WithNextGrade());
                break;
            case ["who"]:
                turn.Reply(PreviewView.Start(walk.Questionnaire, walk.Persona));
                break;
            case ["anew"]:
                (walk.Preview.RunState, walk.Preview.Answers) = (null, null);
                Apply(turn, walk, new RunEvent.Open());
                break;
            case ["list", var page] when Number(page) is { } number:
                turn.Reply(PreviewView.Questions(walk.Questionnaire, number));
                break;
            case ["go", var index] when Number(index) is { } number && number < walk.Questionnaire.Items.Count:
                Jump(turn, walk, walk.Questionnaire.Items[number]);
                break;
            case ["end"]:
                End(turn, walk, isWhole: false);
                break;
            case ["a", var step, .. var action] when Number(step) is { } number:
                Apply(turn, walk, new RunEvent.Pressed(number, string.Join(':', action)));
                break;
            default:
                Apply(turn, walk, new RunEvent.Open());
                break;
        }
    }

    private static void Become(Turn turn, Walk walk, Persona persona)
    {
        walk.Preview.Persona = persona.Write();
        walk.Preview.Version++;
        turn.Reply(PreviewView.Start(walk.Questionnaire, persona));
    }

    /// <summary>Stands at the question as if all before it had been answered.</summary>
    private static void Jump(Turn turn, Walk walk, Item item)
    {
        var state = RunStore.ReadState(walk.Preview.RunState);
        var context = walk.Context(turn);
        var current = PreviewStore.ReadAnswers(walk.Preview.Answers).Value(item.Key);
        var at = state with { Mode = RunMode.Asking, Position = item.Key, Step = state.Step + 1, Draft = item.Type.Begin(current, context) };
        walk.Preview.RunState = RunStore.Write(at);
        Apply(turn, walk, new RunEvent.Open(), item);
    }

    /// <param name="wanted">The question that was jumped to.</param>
    private static void Apply(Turn turn, Walk walk, RunEvent happened, Item? wanted = null)
    {
        var preview = walk.Preview;
        var isFresh = preview.RunState is null && happened is not RunEvent.Open;
        var result = QuestionnaireEngine.Apply(walk.Questionnaire, RunStore.ReadState(preview.RunState), PreviewStore.ReadAnswers(preview.Answers), walk.Context(turn), isFresh ? new RunEvent.Open() : happened);
        (preview.RunState, preview.Answers) = (RunStore.Write(result.State), PreviewStore.Write(result.Answers));
        preview.Version++;
        if (result.Submitted)
        {
            End(turn, walk, isWhole: true);
            return;
        }

        var isHidden = wanted is not null && result.State.Position != wanted.Key;
        var notice = isHidden ? $"При таких ответах этот вопрос не показывается (условие: {wanted!.When ?? "не для этой роли"}). Показан следующий." : result.Notice;
        var message = PreviewView.Question(result.Prompt, notice);
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

    private static void End(Turn turn, Walk walk, bool isWhole)
    {
        turn.Db.Previews.Remove(walk.Preview);
        turn.Reply(PreviewView.End(walk.Draft, walk.Questionnaire, isWhole));
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<Walk?> WalkAsync(Turn turn, CancellationToken cancellation)
    {
        var preview = await turn.Db.Previews.SingleOrDefaultAsync(known => known.PersonId == turn.Person.Id, cancellation);
        if (preview is null) return null;
        var draft = await turn.Db.QuestionnaireVersions.SingleAsync(version => version.Id == preview.VersionId, cancellation);
        var school = await turn.Db.Schools.AsNoTracking().SingleAsync(school => school.Id == draft.OwnerId, cancellation);
        var questionnaire = Drafts.Read(draft);
        return new Walk(preview, draft, questionnaire, Persona.Read(preview.Persona, questionnaire), school);
    }

    /// <summary>One person's walk, with all that belongs to it.</summary>
    private sealed record Walk(Data.Entities.Preview Preview, QuestionnaireVersion Draft, Questionnaire Questionnaire, Persona Persona, School School)
    {
        public RunContext Context(Turn turn) => PreviewContext.Of(Persona, turn.TodayAt(School));
    }
}
