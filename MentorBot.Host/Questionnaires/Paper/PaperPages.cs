using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
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
            ? PaperSheet.MayBeAnsweredOn(given, today) ? null : PageTexts.AnsweredOnImpossible
            : PageTexts.AnsweredOnMissing;
        var day = dayMistake is null ? written!.Value : today;
        var (questionnaire, context) = await sheet.ContextAsync(work, assignment, day, cancellation);
        var walk = PaperWalk.Through(questionnaire, context, prompt => PaperForm.Read(prompt, entries));
        var fileMistakes = new Dictionary<string, string>();
        foreach (var prompt in walk.Items.Select(item => item.Prompt).Where(prompt => prompt.Item!.Kind == ItemKind.File))
        {
            var name = InputNames.OfItem(prompt.ItemKey!);
            (entries, var mistake) = await FileEntries.TakeAsync(work, assignment, name, prompt.Item!, entries, posted.Uploads.GetValueOrDefault(name), cancellation);
            if (mistake is not null) fileMistakes[prompt.ItemKey!] = mistake;
        }

        var entered = entries;
        if (fileMistakes.Count > 0 || posted.Uploads.Count > 0)
            walk = PaperWalk.Through(questionnaire, context, prompt => PaperForm.Read(prompt, entered, fileMistakes.GetValueOrDefault(prompt.ItemKey!)));
        return new PaperForm(questionnaire, context, entries, walk, day, today, dayMistake);
    }
}
