using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>The buttons of a walk through a draft.</summary>
internal sealed class PreviewChat : IChatButtons
{
    public string Area => PreviewView.Area;

    /// <summary><c>v:VERB</c>, <c>v:list:PAGE</c>, <c>v:go:INDEX</c> or <c>v:a:STEP:ACTION</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (await PreviewWalk.FindAsync(turn, cancellation) is not { } walk)
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
                walk.Become(turn, walk.Persona.WithNextRole(walk.Questionnaire));
                break;
            case ["form"]:
                walk.Become(turn, walk.Persona.WithNextForm(walk.Questionnaire));
                break;
            case ["grade"]:
                walk.Become(turn, walk.Persona.WithNextGrade());
                break;
            case ["who"]:
                turn.Reply(PreviewView.Start(walk.Questionnaire, walk.Persona));
                break;
            case ["anew"]:
                walk.BeginAnew(turn);
                break;
            case ["list", var page] when Number(page) is { } number:
                turn.Reply(PreviewView.Questions(walk.Questionnaire, number));
                break;
            case ["go", var index] when Number(index) is { } number && number < walk.Questionnaire.Items.Count && walk.Questionnaire.Items[number].Type.IsAsked:
                walk.Jump(turn, walk.Questionnaire.Items[number]);
                break;
            case ["end"]:
                walk.End(turn, isWhole: false);
                break;
            case ["a", var step, ..] when Number(step) is { } number:
                walk.Take(turn, new RunEvent.Pressed(number, string.Join(':', words.Skip(2))));
                break;
            default:
                walk.Show(turn);
                break;
        }
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
