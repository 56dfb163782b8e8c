using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>What a run through a draft knows from outside: examples, and nobody real.</summary>
internal static class PreviewContext
{
    /// <summary>A pupil is so many years older than the number of the grade.</summary>
    private const int AgeAboveGrade = 7;
    private const int AgeOfAnAdult = 35;
    private const int AgeOfMajority = 18;
    private const int YoungestSpokenToAsAdult = 9;

    private static readonly Choice[] People = [new("p1", "Первый Пётр (пример)"), new("p2", "Вторая Вера (пример)"), new("p3", "Третий Тимур (пример)")];
    private static readonly Choice[] Things = [new("t1", "Пример первый"), new("t2", "Пример второй"), new("t3", "Пример третий")];

    public static RunContext Of(Persona persona, DateOnly today)
    {
        var isPupil = persona.Role is "pupil" or "mentee" || (persona.Role == "mentor" && persona.Form == "PupilPupil");
        var age = isPupil ? persona.Grade + AgeAboveGrade : AgeOfAnAdult;
        return new RunContext
        {
            Today = today,
            Role = persona.Role,
            Language = isPupil && persona.Grade < YoungestSpokenToAsAdult ? Language.RussianToChildren : Language.Basic,
            Facts = Facts(persona, isPupil, age),
            ExpectedMembers = [.. People.Select(person => person.Id)],
            Sources = Vocabulary.Sources.ToDictionary(word => word, word => RunSources.Fixed.GetValueOrDefault(word) ?? (IsOfPeople(word) ? People : Things)),
            Profile = Vocabulary.ProfileFields.ToDictionary(field => field, _ => isPupil ? $"{persona.Grade}А" : "учитель математики"),
            AutoValues = AutoValues(),
            Proposed = new Dictionary<string, string>(),
            GatesPassed = Vocabulary.Gates,
            Placeholders = Vocabulary.Placeholders.ToDictionary(name => name, _ => EngineTexts.Russian.Date(today)),
        };
    }

    private static Dictionary<string, AnswerValue> Facts(Persona persona, bool isPupil, int age)
    {
        var facts = new Dictionary<string, AnswerValue>
        {
            ["person.role"] = new TextValue(persona.Role),
            ["person.age"] = new NumberValue(age),
            ["person.minor"] = new TextValue(age < AgeOfMajority ? "yes" : "no"),
            ["pair.form"] = new TextValue(persona.Form),
            ["pair.isGroup"] = new TextValue("no"),
            ["meeting.kind"] = new TextValue("regular"),
            ["meeting.number"] = new NumberValue(1),
        };
        if (isPupil) facts["person.grade"] = new NumberValue(persona.Grade);
        return facts;
    }

    private static Dictionary<string, AnswerValue> AutoValues() => new[]
    {
        Vocabulary.NumericAutoValues.Select(word => (word, Value: (AnswerValue)new NumberValue(1))),
        Vocabulary.YesNoAutoValues.Select(word => (word, Value: (AnswerValue)new TextValue("yes"))),
        Vocabulary.TextAutoValues.Select(word => (word, Value: (AnswerValue)new TextValue("пример"))),
    }.SelectMany(values => values).ToDictionary(value => value.word, value => value.Value);

    private static bool IsOfPeople(string source) => source is "teachers" or "participants" or "mentorsPresent" or "menteesPresent" or "pairMembers";
}
