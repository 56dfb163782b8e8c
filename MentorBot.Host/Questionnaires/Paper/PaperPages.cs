using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Files;
using MentorBot.Host.Questionnaires.Web.Html;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>The whole sheet on one page, for the curator. All that was entered stands in the page until it is saved.</summary>
internal sealed class PaperPages(UnitOfWorkRunner units, PaperSheet sheet, AssignmentTriggers triggers)
{
    private static PageTexts Texts => EngineTexts.Russian.Pages;

    public Task<IResult> ShowAsync(Visit visit) => TakeAsync(visit, new Posted(PageCommands.Refresh, "", 0, Entries.None, new Dictionary<string, Upload>()));

    public Task<IResult> TakeAsync(Visit visit, Posted posted)
    {
        var cancellation = visit.Http.RequestAborted;
        return units.RunAsync(visit.Actor, async work =>
        {
            var assignment = await work.Db.Assignments.SingleAsync(known => known.Id == visit.Assignment.Id, cancellation);
            var facts = await triggers.FactsAsync(work, assignment, reason: null, cancellation);
            if (NoticePages.OfPaper(assignment, facts.ConsentIsValid) is { } closed) return closed;
            var whose = await PaperTopic.OfAsync(work, visit.Questionnaire, assignment, cancellation);
            var school = await work.Db.Schools.SingleAsync(known => known.Id == assignment.SchoolId, cancellation);
            var entries = RowEntries.After(posted.Command, posted.Entries) ?? posted.Entries;
            var form = await ReadAsync(work, assignment, entries, posted, work.TodayAt(school), cancellation);
            if (form.Walk.ClosedByGate is not null) return NoticePages.Closed();
            return await AnswerAsync(work, visit, assignment, posted.Command, form, whose, cancellation);
        }, cancellation);
    }

    private async Task<IResult> AnswerAsync(UnitOfWork work, Visit visit, Assignment assignment, string command, PaperForm form, string whose, CancellationToken cancellation)
    {
        var isRead = form is { Walk.Result: not null, DayMistake: null };
        if (command == PageCommands.Save && isRead)
        {
            return await sheet.SubmitAsync(work, assignment, visit.Questionnaire, form.Walk.Result!, form.Day, cancellation) is { } refusal
                ? NoticePages.Refused(refusal.Reason)
                : NoticePages.Saved(whose);
        }

        if (command is not (PageCommands.Check or PageCommands.Save)) return PaperSheetPage.Of(visit, form, whose, showsMistakes: false);
        return isRead ? PaperCheckPage.Of(visit, form, whose) : PaperSheetPage.Of(visit, form, whose, showsMistakes: true);
    }

    private async Task<PaperForm> ReadAsync(
        UnitOfWork work, Assignment assignment, Entries entries, Posted posted, DateOnly today, CancellationToken cancellation)
    {
        var written = new TextValue(entries.One(PaperForm.DayName)).AsDate();
        var dayMistake = written is { } given
            ? PaperSheet.MayBeAnsweredOn(given, today) ? null : Texts.AnsweredOnImpossible
            : Texts.AnsweredOnMissing;
        var day = dayMistake is null ? written!.Value : today;
        var (questionnaire, context) = await sheet.ContextAsync(work, assignment, day, cancellation);
        var walk = PaperWalk.Through(questionnaire, context, prompt => PaperForm.Read(prompt, entries, files: null));
        if (await FilesAsync(work, assignment, walk, entries, posted, cancellation) is not { Count: > 0 } files) return new PaperForm(questionnaire, context, entries, walk, day, today, dayMistake);
        var withFiles = files.Aggregate(entries, (all, file) => all.With(InputNames.OfItem(file.Key), file.Value.Value?.Id ?? ""));
        return new PaperForm(questionnaire, context, withFiles, PaperWalk.Through(questionnaire, context, prompt => PaperForm.Read(prompt, entries, files)), day, today, dayMistake);
    }

    private static async Task<Dictionary<string, EnteredFile>> FilesAsync(
        UnitOfWork work, Assignment assignment, PaperWalk walk, Entries entries, Posted posted, CancellationToken cancellation)
    {
        var files = new Dictionary<string, EnteredFile>();
        foreach (var prompt in walk.Items.Select(item => item.Prompt).Where(prompt => prompt.Item!.Kind == ItemKind.File))
        {
            var name = InputNames.OfItem(prompt.ItemKey!);
            files[prompt.ItemKey!] = await FileEntries.TakeAsync(work, assignment, prompt.Item!, entries.One(name), posted.Uploads.GetValueOrDefault(name), prompt.Texts.Pages, cancellation);
        }

        return files;
    }
}
