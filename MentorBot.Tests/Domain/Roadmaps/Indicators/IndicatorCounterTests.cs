using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Domain.Roadmaps.Indicators;

namespace MentorBot.Tests.Domain.Roadmaps.Indicators;

public sealed class IndicatorCounterTests
{
    private static readonly DateOnly On = new(2026, 12, 31);

    [Theory]
    [InlineData("Доля детей в возрасте от 11 до 18 лет, вошедших в наставнические программы в роли наставляемого, от общего количества обучающихся, %", "ShareOfPupils Mentees 11 18")]
    [InlineData("Доля детей и подростков в возрасте от 15 до 18 лет, вошедших в программы в роли наставника, %", "ShareOfPupils Mentors 15 18")]
    [InlineData("Доля обучающихся, вовлечённых в различные формы наставничества", "ShareOfPupils Both")]
    [InlineData("Уровень удовлетворённости наставляемых участием в программе, %", "ShareSatisfied Mentees")]
    [InlineData("Количество наставнических пар", "Pairs Both")]
    [InlineData("Число наставников", "People Mentors")]
    [InlineData("Количество форм наставничества, которые использует школа", "Forms Both")]
    public void The_words_of_an_indicator_say_what_is_counted(string title, string expected)
    {
        var topic = IndicatorTopic.Of(title);
        Assert.Equal(expected, topic is null ? null : $"{topic.Kind} {topic.Side} {topic.FromAge} {topic.ToAge}".TrimEnd());
    }

    [Theory]
    [InlineData("Доля учителей – молодых специалистов, вошедших в программы в роли наставляемого, %")]
    [InlineData("Доля детей с ограниченными возможностями здоровья, охваченных наставничеством, %")]
    [InlineData("Доля обучающихся, состоящих на учете, охваченных наставничеством, %")]
    [InlineData("Доля предприятий, предоставивших наставников, %")]
    [InlineData("Количество мероприятий по наставничеству")]
    [InlineData("Доля родителей, удовлетворённых работой наставников")]
    [InlineData("Количество побед наставников в конкурсах")]
    [InlineData("Рост успеваемости наставляемых, %")]
    public void What_the_program_does_not_know_it_does_not_count(string title) => Assert.Null(IndicatorTopic.Of(title));

    [Fact]
    public void A_share_of_pupils_counts_each_person_once_and_by_age()
    {
        var topic = new IndicatorTopic(IndicatorKind.ShareOfPupils, EvidenceSide.Mentees, 11, 18);
        var twice = Person(1, born: 2013);
        var facts = Facts(200, Pair(Person(10, isMentor: true), twice), Pair(Person(10, isMentor: true), twice, Person(2, born: 2015), Person(3, born: 2017)));

        var count = IndicatorCounter.Count(topic, facts);

        Assert.Equal(("1 %", "2 из 200"), (count?.Value.ToString(), count?.Text));
    }

    [Fact]
    public void Somebody_is_of_an_age_from_the_birthday_on()
    {
        var topic = new IndicatorTopic(IndicatorKind.ShareOfPupils, EvidenceSide.Mentees, 11, 18);
        IndicatorFacts Of(DateOnly on) => new(on, 10, [Pair(new IndicatorPerson(1, false, true, new DateOnly(2015, 6, 2)))], []);

        Assert.Equal("0 из 10", IndicatorCounter.Count(topic, Of(new DateOnly(2026, 6, 1)))?.Text);
        Assert.Equal("1 из 10", IndicatorCounter.Count(topic, Of(new DateOnly(2026, 6, 2)))?.Text);
    }

    [Fact]
    public void Without_the_number_of_pupils_there_is_no_data_and_not_nought()
    {
        var topic = new IndicatorTopic(IndicatorKind.ShareOfPupils);
        Assert.Null(IndicatorCounter.Count(topic, Facts(null, Pair(Person(1)))));
        Assert.Null(IndicatorCounter.Count(topic, Facts(0, Pair(Person(1)))));
        Assert.Null(IndicatorCounter.Count(topic, Facts(1, Pair(Person(1), Person(2)))));
    }

    [Fact]
    public void A_few_answers_are_not_shown()
    {
        var topic = new IndicatorTopic(IndicatorKind.ShareSatisfied);
        IndicatorFacts Answered(int count) => new(On, null, [], [.. Enumerable.Range(0, count).Select(i => new IndicatorAnswer(false, i > 0))]);

        Assert.Null(IndicatorCounter.Count(topic, Answered(4)));
        Assert.Equal("80 %", IndicatorCounter.Count(topic, Answered(5))?.Value.ToString());
    }

    private static IndicatorFacts Facts(int? pupils, params IndicatorPair[] pairs) => new(On, pupils, pairs, []);

    private static IndicatorPair Pair(params IndicatorPerson[] people) => new("PupilPupil", people);

    private static IndicatorPerson Person(long id, bool isMentor = false, int born = 2012) => new(id, isMentor, IsPupil: true, new DateOnly(born, 3, 1));
}
