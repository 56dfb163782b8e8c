using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>A school of a test whose people have no messenger.</summary>
internal sealed class WebSchool(LiveHost host, string id)
{
    public string Id => id;

    public static async Task<WebSchool> FoundAsync(LiveHost host) => new(host, await host.AddSchoolAsync());

    /// <summary>A grown-up with a signed consent.</summary>
    public async Task<(string Id, string StartPayload)> AddAsync(string role = "Mentor", bool consents = true)
    {
        object[] papers = consents ? [new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "7" }] : [];
        var added = await host.PostAsync($"/api/v1/schools/{id}/participants", new { name = "Речной Пётр Ильич", birthDate = "1990-03-04", role, form = "TeacherTeacher", @class = "учитель физики", consents = papers });
        return (LiveHost.Id(added), added.GetProperty("startPayload").GetString()!);
    }

    /// <summary>Somebody who may answer a questionnaire: a participant where those do, else one of the staff.</summary>
    public async Task<string> AnswererOfAsync(Questionnaire questionnaire)
    {
        var role = questionnaire.Audience.Roles.FirstOrDefault(role => role is "psychologist" or "classTeacher" or "deputy" or "curator" or "socialPedagogue");
        if (role is null || questionnaire.Audience.Roles.Any(other => other is "mentor" or "mentee")) return (await AddAsync()).Id;
        return LiveHost.Id(await host.PostAsync($"/api/v1/schools/{id}/staff", new { name = "Полевая Ольга Юрьевна", role = char.ToUpperInvariant(role[0]) + role[1..] }));
    }

    public async Task<string> OpenAsync(string assignee, string code, string? closesOn = null) =>
        LiveHost.Id((await host.PostAsync($"/api/v1/schools/{id}/assignments", new { code, assigneeIds = new[] { assignee }, closesOn })).GetProperty("items")[0]);

    public async Task<string> LinkAsync(string assignment, string what = "web-link") =>
        (await host.PostAsync($"/api/v1/assignments/{assignment}/{what}", new { })).GetProperty("url").GetString()!;

    /// <summary>A browser at the first question of a questionnaire that was just opened for somebody.</summary>
    public async Task<(PageVisitor Visitor, string Assignment, string Url)> VisitAsync(string code)
    {
        var assignment = await OpenAsync((await AddAsync()).Id, code);
        var url = await LinkAsync(assignment);
        var visitor = new PageVisitor();
        await visitor.EnterAsync(url);
        return (visitor, assignment, url);
    }

    public async Task<Assignment> AssignmentAsync(string assignment)
    {
        var key = Ids.Parse(assignment);
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        return await db.Assignments.AsNoTracking().SingleAsync(known => known.Id == key);
    }

    public async Task<Answers> AnswersAsync(string assignment)
    {
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        return await RunStore.AnswersAsync(db, Ids.Parse(assignment), default);
    }

    /// <summary>All that a run has left: each answer as its row holds it, where the run stands, and how the assignment does.</summary>
    public async Task<string> StoredAsync(string assignment)
    {
        var row = await AssignmentAsync(assignment);
        var answers = (await AnswersAsync(assignment)).Entries.Select(entry => $"{entry.Key}: {RunStore.Write(entry.Value)}");
        return string.Join('\n', [.. answers, RunStore.Write(RunStore.StateOf(row) with { Step = 0 }), row.State.ToString()]);
    }
}
