using MentorBot.Host.Data;

namespace MentorBot.Tests.Host.Data;

public sealed class IdsTests
{
    [Fact]
    public async Task Ids_made_side_by_side_differ_grow_and_end_in_the_number_of_the_process()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 20_000).Select(_ => Ids.Next()).ToList())));

        Assert.All(made, ids => Assert.Equal(ids.Order(), ids));
        var all = made.SelectMany(ids => ids).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(all, id => Assert.InRange(id % IdMaker.Nodes, 0, IdMaker.Nodes - 1));
    }

    [Fact]
    public void An_id_lies_between_the_moments_around_it()
    {
        var before = Ids.At(TimeSpan.FromMinutes(-1));
        var id = Ids.Next();

        Assert.InRange(id, before, Ids.At(TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void An_id_is_found_again_from_its_word(long id) => Assert.Equal(id, Ids.Parse(Ids.Text(id)));
}
