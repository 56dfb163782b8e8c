using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class PersonNameMatchTests
{
    [Theory]
    [InlineData("Лебедева Анна Игоревна", "Лебедева А.И.", NameLikeness.Same)]
    [InlineData("Анна Игоревна Лебедева", "А. И. Лебедева", NameLikeness.Same)]
    [InlineData("Семёнов Пётр Ильич", "Семенов П.И.", NameLikeness.Same)]
    [InlineData("Лебедева Анна Игоревна", "Лебидева А.И.", NameLikeness.Similar)]
    [InlineData("Лебедева Анна Игоревна", "Лебдеева А.И.", NameLikeness.Similar)]
    [InlineData("Лебедева Анна Игоревна", "Лебедева А.", NameLikeness.Similar)]
    [InlineData("Лебедева Анна Игоревна", "Лебедева", NameLikeness.Similar)]
    [InlineData("Лебедева-Громова Анна Игоревна", "Лебедева А.И.", NameLikeness.Similar)]
    [InlineData("Громова Анна Игоревна", "Лебедева-Громова А.И.", NameLikeness.Similar)]
    [InlineData("Лебедева Анна Игоревна", "Лебедева А.П.", NameLikeness.Different)]
    [InlineData("Лебедева Анна Игоревна", "Лазарева А.И.", NameLikeness.Different)]
    [InlineData("Ким О.А.", "Кит О.А.", NameLikeness.Different)]
    public void Names_are_the_same_similar_or_different(string one, string other, NameLikeness likeness)
    {
        Assert.Equal(likeness, PersonNameMatch.Compare(one, other));
        Assert.Equal(likeness, PersonNameMatch.Compare(other, one));
        Assert.Equal(likeness == NameLikeness.Same, PersonNameMatch.Key(one) == PersonNameMatch.Key(other));
    }
}
