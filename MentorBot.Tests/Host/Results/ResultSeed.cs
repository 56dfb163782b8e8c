using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Tests.Host.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Results;

/// <summary>A questionnaire that somebody was given.</summary>
/// <param name="OwnVersion">Of the school's own line; null for the program's first.</param>
internal sealed record RunSeed(
    long Person, string Code, AssignmentState State = AssignmentState.Submitted, int? OwnVersion = null, long? Subject = null, string? Wave = null, string Source = "chat");

/// <summary>Puts people with their answers into a school, as if they had come through the chat.</summary>
internal sealed class ResultSeed(AdminApp app, string school)
{
    private readonly List<Action<UnitOfWork>> rows = [];

    public long SchoolId { get; } = Ids.Parse(school);

    public long AddPerson(string name, string form = "PupilPupil", string role = "Mentee", string? place = "8Б")
    {
        var person = new Participant
        {
            Id = Ids.Next(),
            SchoolId = SchoolId,
            Name = name,
            Form = form,
            Role = role,
            ClassOrPosition = place,
            State = ParticipantState.InProgramme,
            StartPayload = Ids.Secret(),
        };
        rows.Add(work => work.Db.Participants.Add(person));
        return person.Id;
    }

    /// <summary>What somebody handed in; a null among the answers is «не хочу отвечать».</summary>
    public Assignment AddRun(long person, string code, params (string Key, object? Value)[] answers) => AddRun(new RunSeed(person, code), answers);

    public Assignment AddRun(RunSeed given, params (string Key, object? Value)[] answers)
    {
        var run = new Assignment
        {
            Id = Ids.Next(),
            SchoolId = SchoolId,
            Code = given.Code,
            DefinitionOwnerId = given.OwnVersion is null ? 0 : SchoolId,
            DefinitionVersion = given.OwnVersion ?? 1,
            AssigneeId = given.Person,
            SubjectId = given.Subject,
            Wave = given.Wave,
            Source = given.Source,
            State = given.State,
            CreatedAt = new DateTimeOffset(2026, 9, 10, 9, 0, 0, TimeSpan.Zero),
            SubmittedAt = new DateTimeOffset(2026, 9, 12, 9, 0, 0, TimeSpan.Zero),
        };
        rows.Add(work =>
        {
            work.Db.Assignments.Add(run);
            foreach (var (key, value) in answers)
            {
                var answer = value is null ? new Answer(null, AnswerStatus.Declined) : new Answer(ValueOf(value));
                work.Db.Answers.Add(new StoredAnswer { AssignmentId = run.Id, Key = key, Value = RunStore.Write(answer), AnsweredAt = work.Now });
            }
        });
        return run;
    }

    /// <summary>A version of the school's own; people are given it from now on.</summary>
    public async Task PublishAsync(string code, int number, params object[] items)
    {
        rows.Add(work => work.Db.QuestionnaireVersions.Add(new QuestionnaireVersion
        {
            Id = Ids.Next(),
            OwnerId = SchoolId,
            Code = code,
            Number = number,
            State = VersionState.Published,
            CreatedAt = work.Now,
            CreatedBy = "system",
            Definition = DefinitionOf(code, number, items),
        }));
        await SaveAsync();
        await app.Services.GetRequiredService<QuestionnaireShelf>().RefreshAsync(CancellationToken.None);
    }

    public async Task SaveAsync()
    {
        await app.Services.GetRequiredService<UnitOfWorkRunner>().RunAsync("system", work =>
        {
            foreach (var add in rows) add(work);
            return Task.CompletedTask;
        }, CancellationToken.None);
        rows.Clear();
    }

    private static string DefinitionOf(string code, int number, object[] items) => JsonSerializer.Serialize(new
    {
        code,
        version = number,
        title = "Own",
        titleRu = "Своя анкета",
        audience = new { roles = new[] { "mentee" }, forms = "all", note = "mentee" },
        opens = new { @event = "pulseDue", windowDays = (int?)null, note = "by hand" },
        moment = "any",
        items,
    });

    private static AnswerValue ValueOf(object value) => value switch
    {
        string text => new TextValue(text),
        string[] many => new ManyValue(many),
        int number => new NumberValue(number),
        decimal number => new NumberValue(number),
        _ => throw new ArgumentException("No value of an answer.", nameof(value)),
    };
}
