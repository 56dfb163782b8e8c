using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>Pupils of the grades 4 to 8 are asked in words of their own, in every questionnaire that one of them may get.</summary>
public sealed partial class CatalogAddressTests
{
    private static readonly string[] Pupil = ["pupil", "mentee", "mentor"];
    private static readonly string[] FormsOfPupilMentees = ["PupilPupil", "StudentPupil", "EmployerPupil", "TeacherPupil"];

    public static TheoryData<string> CodesForPupils => [.. Samples.Catalog.All.Where(MayBeForPupil).Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(CodesForPupils))]
    public void A_pupil_is_not_addressed_as_an_adult(string code)
    {
        var sentences = Sentences(Samples.Catalog[code].In(Language.RussianToChildren));

        Assert.DoesNotContain(sentences, sentence => Polite().Replace(sentence, Looking) != sentence);
    }

    [Theory]
    [MemberData(nameof(CodesForPupils))]
    public void Words_for_pupils_fit_girls_and_boys(string code) =>
        Assert.All(Sentences(Samples.Catalog[code].In(Language.RussianToChildren)), sentence => Assert.DoesNotMatch(OfOneSex(), sentence));

    [Theory]
    [MemberData(nameof(CodesForPupils))]
    public void Words_for_pupils_change_the_address_and_leave_the_rest_as_it_is(string code)
    {
        var questionnaire = Samples.Catalog[code];
        var forPupils = questionnaire.In(Language.RussianToChildren);

        Assert.Equal(questionnaire.TitleRu, forPupils.TitleRu);
        foreach (var (item, ofPupils) in questionnaire.Items.Zip(forPupils.Items))
        {
            Assert.Equal((item.Key, item.Required, item.When, item.Visibility), (ofPupils.Key, ofPupils.Required, ofPupils.When, ofPupils.Visibility));
            Assert.Equal(item.Type.IsAsked, ofPupils.Type.IsAsked);
            Assert.EndsWith(item.Prompt[^1..], ofPupils.Prompt, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Adults_are_addressed_as_adults() =>
        Assert.All(["A2", "C1", "F1", "H3", "REG"], code => Assert.Contains(Sentences(Samples.Catalog[code].In(Language.Basic)), sentence => Polite().IsMatch(sentence)));

    private static bool MayBeForPupil(Questionnaire questionnaire)
    {
        var (roles, forms) = (questionnaire.Audience.Roles, questionnaire.Audience.Forms);
        if (roles.Contains("pupil")) return true;
        if (roles.Contains("mentee") && (forms is null || forms.Intersect(FormsOfPupilMentees).Any())) return true;
        return roles.Contains("mentor") && (forms is null || forms.Contains("PupilPupil"));
    }

    private static List<string> Sentences(Questionnaire questionnaire) =>
    [
        questionnaire.TitleRu,
        .. questionnaire.Items
            .Where(item => item.Type.IsAsked && (item.AnsweredBy?.Intersect(Pupil).Any() ?? true))
            .SelectMany(item => (string?[])[item.Prompt, item.Hint, .. item.PromptByForm?.Values ?? [], .. Labels(item.Type)])
            .OfType<string>(),
    ];

    private static IEnumerable<string> Labels(ItemType type) => type switch
    {
        SingleType single => single.Options.All.Select(option => option.Label),
        MultiType multi => multi.Options.All.Select(option => option.Label),
        ListType list => list.Fields.SelectMany(field => Labels(field.Type).Prepend(field.Label)),
        _ => [],
    };

    /// <summary>Nouns look like verbs in the plural at times.</summary>
    private static string Looking(Match match) => match.Value is "сайте" or "анкете" or "предмете" ? match.Value : "";

    [GeneratedRegex(@"(?<!\w)(вы|вас|вам|вами|ваш\w*)(?!\w)|\w+(?:[еёи]те|[еёи]тесь|йте|ьте|йтесь|ьтесь)(?!\w)|(?<!\w)(готовы|согласны|свободны|довольны|уверены|рады|сами|самих)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"(?<!\w)ты (\w+ )?\w+л(а|ся|ась)?(?!\w)|(?<!\w)(готова?|сама?|рада?|согласен|согласна|должен|должна|уверена?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOneSex();
}
