using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires;

/// <summary>Answers whatever is asked without reading it: the first option, else «Пропустить», else a word.</summary>
internal sealed class PressingPerson(ChatPerson person, string assignment)
{
    private static readonly string[] Aside = [EngineTexts.Russian.Back, EngineTexts.Russian.Skip, EngineTexts.Russian.Decline];

    public ChatPerson Chat => person;

    public string Assignment => assignment;

    public bool IsDone => person.EverSaid.Contains(EngineTexts.Russian.Thanks, StringComparison.Ordinal);

    public async Task StepAsync(int steps)
    {
        for (var step = 0; step < steps && !IsDone; step++) await StepAsync();
    }

    public async Task FinishAsync()
    {
        for (var step = 0; step < 60 && !IsDone; step++) await StepAsync();
        Assert.True(IsDone, $"The questionnaire never ends:\n{person.EverSaid}");
    }

    public Task BeginAsync() => person.TapAsync(person.All[^1].Id, $"q:{assignment}:go");

    private async Task StepAsync()
    {
        var question = person.All.Last(message => message.Buttons.Any(button => button.Action?.StartsWith($"q:{assignment}:", StringComparison.Ordinal) == true));
        var options = question.Buttons.Where(button => !Aside.Contains(button.Label)).ToList();
        var pressed = options.Find(button => button.Label is "Готово" or "Отправить")
            ?? options.FirstOrDefault()
            ?? question.Buttons.FirstOrDefault(button => button.Label != EngineTexts.Russian.Back);
        if (pressed is null) await person.SayAsync("Разобраться в теме.");
        else await person.TapAsync(question.Id, pressed.Action!);
    }
}
