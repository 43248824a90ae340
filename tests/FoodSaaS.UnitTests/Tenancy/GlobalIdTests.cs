using System.Text;
using FoodSaaS.Tenancy.GraphQL;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class GlobalIdTests
{
    [Property(MaxTest = 300)]
    public void An_id_reads_back(Guid id)
    {
        var written = new GlobalId("MenuUpload", id).ToString();

        Assert.Equal(new GlobalId("MenuUpload", id), GlobalId.Parse(written));
        Assert.Matches("^[A-Za-z0-9_-]+$", written);
    }

    [Property(MaxTest = 1_000)]
    public void No_text_makes_reading_throw(string? text) => Assert.True(GlobalId.Parse(text) is null or { Type: not null });

    [Property(MaxTest = 1_000)]
    public void No_bytes_in_disguise_make_reading_throw(byte[] bytes)
    {
        var parsed = GlobalId.Parse(Convert.ToBase64String(bytes).TrimEnd('='));
        if (parsed is { } id) Assert.EndsWith($":{id.Id:N}", Encoding.ASCII.GetString(bytes), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("====")]
    [InlineData("SXRlbQ")]
    [InlineData("Item:00000000000000000000000000000000")]
    public void What_is_no_id_is_none(string? text) => Assert.Null(GlobalId.Parse(text));

    [Theory]
    [InlineData("Item:00000000-0000-0000-0000-000000000000")]
    [InlineData("Item:0")]
    [InlineData("Item:00000000000000000000000000000000:x")]
    [InlineData("Item'; DROP TABLE x:0000000000000000000000000000000")]
    public void An_id_of_another_shape_is_none(string inner) => Assert.Null(GlobalId.Parse(Convert.ToBase64String(Encoding.ASCII.GetBytes(inner)).TrimEnd('=')));

    [Fact]
    public void An_endless_text_is_refused_before_it_is_read() => Assert.Null(GlobalId.Parse(new string('A', 1_000_000)));
}
