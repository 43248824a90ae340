using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Facts of objects are read without the engine, with the same outcome as with it.</summary>
public sealed class FactTests : IAsyncLifetime
{
    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task They_and_lists_of_them_come_out_at_the_first_try()
    {
        var failures = new ConcurrentBag<string>();
        void Note(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            var isCast = thrown.Exception is InvalidCastException;
            if (isCast || thrown.Exception.Message.Contains("chilli", StringComparison.Ordinal)) failures.Add(thrown.Exception.ToString());
        }

        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            var dish = (await _host.AskAsync("{ dish { taste tastes side { id } sides { id } } }")).Data.GetProperty("dish");
            Assert.Equal("""{"taste":"SWEET","tastes":["SWEET","SOUR"],"side":null,"sides":[]}""", dish.GetRawText());
            Assert.Empty(failures);
            Assert.Equal("INTERNAL", (await _host.AskAsync("{ dish { hot } }")).Code);
            Assert.Equal(2, failures.Count);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }
    }

    [Fact]
    public async Task One_that_fails_is_told_as_any_field_is()
    {
        var reply = await _host.AskAsync("{ dish { name sour missing } }");

        Assert.Equal("INTERNAL", reply.Code);
        Assert.DoesNotContain("vinegar", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_must_have_a_value_and_has_none_is_an_error() => Assert.Equal("INTERNAL", (await _host.AskAsync("{ dish { missing } }")).Code);
}
