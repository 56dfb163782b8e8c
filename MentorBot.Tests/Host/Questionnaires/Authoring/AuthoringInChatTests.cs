using MentorBot.Host.Conversation;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Questionnaires.Workbooks;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Questionnaires.Authoring;

/// <summary>A curator writes a questionnaire in a spreadsheet and sends it into the chat.</summary>
public sealed class AuthoringInChatTests : IAsyncLifetime
{
    private const string Book = """
        survey
        | type | name | label | required | relevant |
        | yes_no | met | Встречались ли вы на этой неделе? | yes | |
        | text | what | Чем занимались? | yes | ${met} = 'yes' |
        | text | why | Что помешало? | yes | ${met} = 'no' |
        | range | mood | Как настроение? | yes | |
        settings
        | form_title | form_id | roles |
        | Неделя пары | WEEK | mentor, mentee |
        """;

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;

    private ChatPerson Curator => school.Curator;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
    }

    public async Task DisposeAsync()
    {
        host.Complaints.AssertNone();
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_book_with_mistakes_is_answered_with_their_cells()
    {
        var answer = (await SendAsync(Book.Replace("text | why", "texd | why", StringComparison.Ordinal))).Text();
        Assert.Contains("Ошибок: 1", answer, StringComparison.Ordinal);
        Assert.Contains("лист survey, A4: тип «texd» не известен. Может быть, «text»?", answer, StringComparison.Ordinal);
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task A_book_that_is_no_questionnaire_is_told_apart_and_a_template_offered()
    {
        Assert.Contains("не похожа на анкету", (await SendAsync("Смета\n| что | сколько |\n| мел | 3 |\nЛист2\n| a |\n| b |")).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("📄 Шаблон анкеты");
        Assert.Contains("Файл повреждён", (await Curator.SendFileAsync("анкета.xlsx", [1, 2, 3])).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_walked_through_with_jumps_and_leaves_nothing_behind()
    {
        Assert.Contains("Черновик «Неделя пары» (WEEK)", (await SendAsync(Book)).Text(), StringComparison.Ordinal);
        Assert.Contains("Роль: наставник", Labels(await Curator.PressAsync("👁 Пройти черновик")));
        Assert.Contains("Роль: наставляемый", Labels(await Curator.PressAsync("Роль")));

        var first = (await Curator.PressAsync("▶ Начать")).Text();
        Assert.Contains("ответы не сохраняются", first, StringComparison.Ordinal);
        Assert.Contains("Встречались ли вы", first, StringComparison.Ordinal);
        Assert.Contains("Чем занимались?", (await Curator.PressAsync("Да")).Text(), StringComparison.Ordinal);
        Assert.Contains("Как настроение?", (await Curator.SayAsync("Решали задачи")).Text(), StringComparison.Ordinal);

        await Curator.PressAsync("☰ К вопросу");
        Assert.Contains("этот вопрос не показывается", (await Curator.PressAsync("3. Что помешало?")).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("☰ К вопросу");
        Assert.Contains("Встречались ли вы", (await Curator.PressAsync("1. ")).Text(), StringComparison.Ordinal);
        Assert.Contains("Что помешало?", (await Curator.PressAsync("Нет")).Text(), StringComparison.Ordinal);
        await Curator.SayAsync("Каникулы");
        await Curator.PressAsync("7");
        Assert.Contains("Это был просмотр, ответы не сохранены", (await Curator.PressAsync("Отправить")).Text(), StringComparison.Ordinal);

        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal(0, await db.Previews.CountAsync());
        Assert.Equal(0, await db.Answers.CountAsync(answer => answer.Key == "met"));
        Assert.Contains("Сейчас я не жду ответа", (await Curator.SayAsync("ещё")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_is_given_to_people_and_a_change_of_questions_is_a_new_version()
    {
        await SendAsync(Book);
        Assert.Contains("опубликована", (await Curator.PressAsync("✅ Опубликовать")).Text(), StringComparison.Ordinal);

        Assert.Contains("Изменятся только слова", (await SendAsync(Book.Replace("Как настроение?", "Какое у вас настроение?", StringComparison.Ordinal))).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("✅ Опубликовать");
        Assert.Equal(["WEEK 1 Published"], await VersionsAsync());

        var refused = await SendAsync(Book.Replace("| range | mood |", "| text | mood |", StringComparison.Ordinal));
        Assert.Contains("Опубликовать так нельзя", refused.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("✅ Опубликовать", Labels(refused));

        Assert.Contains("новая версия", (await SendAsync(Book.Replace("| range | mood |", "| range | mood_now |", StringComparison.Ordinal))).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("✅ Опубликовать");
        Assert.Equal(["WEEK 1 Published", "WEEK 2 Published"], await VersionsAsync());

        await Curator.SayAsync("/menu");
        await Curator.PressAsync("Свои анкеты");
        await Curator.PressAsync("✅ Неделя пары");
        Assert.Contains("больше никому не откроется", (await Curator.PressAsync("Больше не предлагать")).Text(), StringComparison.Ordinal);
        Assert.Equal(["WEEK 1 Withdrawn", "WEEK 2 Withdrawn"], await VersionsAsync());
    }

    [Fact]
    public async Task What_is_published_is_opened_for_people_from_the_chat_and_nothing_else_with_it()
    {
        await SendAsync(Book.Replace("| mentor, mentee |", "| curator |", StringComparison.Ordinal));
        await Curator.PressAsync("✅ Опубликовать");
        Assert.Contains("Открыть анкету «Неделя пары» всем, кому она предназначена", (await Curator.PressAsync("📣 Открыть людям")).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("Да, открыть");

        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal(["WEEK"], await db.Assignments.Select(assignment => assignment.Code).Where(code => code == "WEEK" || code == "A1").ToListAsync());
    }

    [Fact]
    public async Task People_are_given_the_questionnaire_of_their_school_and_answer_it()
    {
        await SendAsync(Book);
        await Curator.PressAsync("✅ Опубликовать");
        var staff = (await host.GetAsync($"/api/v1/schools/{school.Id}/staff")).GetProperty("items").EnumerateArray().First();
        await host.PostAsync($"/api/v1/schools/{school.Id}/assignments", new { code = "WEEK", assigneeIds = new[] { LiveHost.Id(staff) } });

        await Curator.SayAsync("/menu");
        Assert.Contains("Встречались ли вы", (await Curator.PressAsync("📝 Неделя пары")).Text(), StringComparison.Ordinal);
        Assert.Contains("Что помешало?", (await Curator.PressAsync("Нет")).Text(), StringComparison.Ordinal);
        Assert.Contains("Как настроение?", (await Curator.SayAsync("Каникулы")).Text(), StringComparison.Ordinal);
        await Curator.PressAsync("7");
        await Curator.PressAsync("Отправить");

        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal(["met", "mood", "why"], await db.Answers.Where(answer => answer.Key == "met" || answer.Key == "why" || answer.Key == "mood").Select(answer => answer.Key).OrderBy(key => key).ToListAsync());
    }

    [Fact]
    public async Task A_file_sent_in_a_preview_is_kept_nowhere()
    {
        await SendAsync(Book.Replace("| yes_no | met |", "| file | met |", StringComparison.Ordinal).Replace("${met} = 'yes'", "${met} != ''", StringComparison.Ordinal).Replace("${met} = 'no'", "${met} = ''", StringComparison.Ordinal));
        await Curator.PressAsync("👁 Пройти черновик");
        await Curator.PressAsync("▶ Начать");
        Assert.Contains("Чем занимались?", (await Curator.SendFileAsync("план.pdf", [1, 2, 3])).Text(), StringComparison.Ordinal);
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal(0, await db.StoredFiles.CountAsync());
    }

    [Fact]
    public async Task A_draft_can_be_dropped()
    {
        await SendAsync(Book);
        await Curator.PressAsync("👁 Пройти черновик");
        await Curator.SayAsync("/menu");
        await Curator.PressAsync("Свои анкеты");
        await Curator.PressAsync("✏️ Неделя пары");
        Assert.Contains("удалён", (await Curator.PressAsync("🗑 Удалить")).Text(), StringComparison.Ordinal);
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task Nobody_but_the_leaders_of_the_programme_writes_questionnaires()
    {
        await SendAsync(Book);
        var (draft, button) = await Curator.FindAsync("✅ Опубликовать");
        Assert.NotNull(draft);
        var stranger = School.NewChat(host);
        await stranger.SayAsync("/start");
        await stranger.SendFileAsync("анкета.xlsx", BookText.ToFile(Book));
        await stranger.TapAsync(1, button.Action!);
        Assert.Equal(["WEEK 0 Draft"], await VersionsAsync());
    }

    private Task<IReadOnlyList<SeenMessage>> SendAsync(string book) => Curator.SendFileAsync("анкета.xlsx", BookText.ToFile(book));

    private async Task<List<string>> VersionsAsync()
    {
        await host.SettleAsync();
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        var versions = await db.QuestionnaireVersions.Where(version => version.OwnerId != 0).OrderBy(version => version.Number).ToListAsync();
        return versions.ConvertAll(version => $"{version.Code} {version.Number} {version.State}");
    }

    private static string Labels(IReadOnlyList<SeenMessage> messages) => string.Join("\n", messages.SelectMany(message => message.Buttons).Select(button => button.Label));
}
