using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.People;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Monkeys;

/// <summary>Monkeys of three kinds: mentees, mentees who are addressed with «ты», mentors. Together they walk through every questionnaire in turn.</summary>
internal sealed class MonkeyCrowd(StormOptions options, Findings findings, Outages outages, CallJournal journal, AdminApi api) : ICrowd
{
    private static readonly PupilKind[] Kinds = [new("9А", 15, "Mentee"), new("6Б", 12, "Mentee"), new("10В", 16, "Mentor")];

    private readonly FormBook _book = FormBook.Load(FormBook.AllCodes);
    private readonly Random _random = new(options.Seed + 4);
    private readonly List<MonkeyPerson> _people = [];
    private readonly HashSet<string> _walked = [];
    private string _schoolId = "";
    private int _opened;

    public bool IsDone => !_people.Exists(person => person is { IsBusy: true, IsStuck: false });

    private MonkeyCheck Check => new(api, _book, findings);

    public async Task GatherAsync(SchoolSetup school, HttpClient messenger, CancellationToken cancellation)
    {
        _schoolId = school.Id;
        for (var number = 0; number < options.People; number++)
        {
            var pupil = await school.MakePupilAsync(number, cancellation, Kinds[number % Kinds.Length]);
            var mind = new MonkeyMind((options.Seed * 1000) + number, $"обезьяна {number}");
            _people.Add(new MonkeyPerson(pupil, new Chat(messenger, journal, pupil.ChatId), mind, _book, outages, findings, options));
        }
    }

    public Task<IReadOnlyList<Task>> BeginInCalmAsync(CancellationToken living, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Task>>([]);

    public IReadOnlyList<Task> BeginInStorm(CancellationToken living) => [.. _people.Select(person => person.LiveAsync(living))];

    public async Task OpenNextAsync(CancellationToken cancellation)
    {
        foreach (var person in _people.Where(person => !person.IsBusy && !person.IsStuck))
        {
            var code = FormBook.AllCodes[_opened++ % FormBook.AllCodes.Count];
            var opened = await api.PostAsync($"/api/v1/schools/{_schoolId}/assignments", new { code, assigneeIds = new[] { person.Pupil.Id } }, cancellation);
            person.Expect(code, (string)opened["items"]![0]!["id"]!);
            _walked.Add(code);
        }
    }

    public Task LookAtSomebodyAsync(CancellationToken cancellation) => Check.ConfirmedAsync(_people[_random.Next(_people.Count)], cancellation);

    public void NoteThoseLeftBehind()
    {
        foreach (var person in _people.Where(person => person.IsBusy))
            findings.Violation("left behind", $"monkey {person.Pupil.Number} never came to the end of {(person.Walks is [.., var last] ? last.Code : "the beginning")}");
        findings.Count("questionnaires that were opened, of all there are", _walked.Count);
    }

    public async Task ReckonAsync(CancellationToken cancellation)
    {
        foreach (var person in _people) await Check.AllAsync(person, cancellation);
    }
}
