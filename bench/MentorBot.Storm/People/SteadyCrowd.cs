using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.School;

namespace MentorBot.Storm.People;

/// <summary>People who answer one question after the other. A few of them walk in the calm, and show in which order all others must be asked.</summary>
internal sealed class SteadyCrowd(StormOptions options, Findings findings, Outages outages, CallJournal journal, AdminApi api) : ICrowd
{
    private static readonly TimeSpan LongestCalm = TimeSpan.FromMinutes(3);

    private readonly FormBook _book = FormBook.Load(options.Forms);
    private readonly Random _random = new(options.Seed + 4);
    private readonly List<StormPerson> _people = [];
    private AnswerCheck _answers = null!;
    private OrderCheck _order = null!;
    private string _schoolId = "";

    public bool IsDone => !_people.Exists(person => person is { IsBusy: true, IsStuck: false });

    public async Task GatherAsync(SchoolSetup school, HttpClient messenger, CancellationToken cancellation)
    {
        _schoolId = school.Id;
        _answers = new AnswerCheck(api, _book, findings);
        _order = new OrderCheck(_book, findings);
        var reader = new ScreenReader([.. options.Forms.Select(code => _book[code])]);
        for (var number = 0; number < options.People; number++)
        {
            var pupil = await school.MakePupilAsync(number, cancellation);
            var sheet = new AnswerSheet(options.Seed, number % options.Sheets);
            _people.Add(new StormPerson(pupil, new Chat(messenger, journal, pupil.ChatId), sheet, reader, outages, findings, options));
        }
    }

    public async Task<IReadOnlyList<Task>> BeginInCalmAsync(CancellationToken living, CancellationToken cancellation)
    {
        var lives = _people.Take(options.Sheets).Select(person => person.LiveAsync(living)).ToList();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestCalm);
        await Parallel.ForEachAsync(_people.Take(options.Sheets), limit.Token, async (person, stop) =>
        {
            person.Pace = 0;
            for (var form = 0; form < options.Forms.Count; form++)
            {
                if (form > 0) await OpenAsync(person, options.Forms[form], stop);
                while (person.IsBusy && !person.IsStuck) await Task.Delay(20, stop);
            }

            person.Pace = 1;
        });
        foreach (var (sheet, person) in _people.Take(options.Sheets).Index())
            foreach (var walk in person.Walks) _order.TakeAsReference(sheet, walk);
        return lives;
    }

    public IReadOnlyList<Task> BeginInStorm(CancellationToken living) => [.. _people.Skip(options.Sheets).Select(person => person.LiveAsync(living))];

    public async Task OpenNextAsync(CancellationToken cancellation)
    {
        foreach (var person in _people.Where(person => !person.IsBusy && !person.IsStuck))
            await OpenAsync(person, options.Forms[1 + ((person.Walks.Count - 1) % (options.Forms.Count - 1))], cancellation);
    }

    public Task LookAtSomebodyAsync(CancellationToken cancellation) => _answers.ConfirmedAsync(_people[_random.Next(_people.Count)], cancellation);

    public void NoteThoseLeftBehind()
    {
        foreach (var person in _people.Where(person => person.IsBusy))
            findings.Violation("left behind", $"person {person.Pupil.Number} never came to the end of a questionnaire");
    }

    public async Task ReckonAsync(CancellationToken cancellation)
    {
        foreach (var (number, person) in _people.Index())
        {
            await _answers.AllAsync(person, cancellation);
            _order.Check(number % options.Sheets, number, person.Walks);
        }
    }

    private async Task OpenAsync(StormPerson person, string code, CancellationToken cancellation)
    {
        person.Expect(code);
        await api.PostAsync($"/api/v1/schools/{_schoolId}/assignments", new { code, assigneeIds = new[] { person.Pupil.Id } }, cancellation);
    }
}
