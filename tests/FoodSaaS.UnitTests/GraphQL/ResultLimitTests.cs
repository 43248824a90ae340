using System.Text.Json;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>A small document can ask for a result beyond all use: it ends early, with an error that says so.</summary>
public sealed class ResultLimitTests : IAsyncLifetime
{
    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(100_000, null)]
    [InlineData(130_000, "RESULT_LIMIT")]
    public async Task Lists_within_lists_end_at_a_quarter_of_a_million_fields(int of, string? code) => Assert.Equal(code, await CodeAsync($"{{ crowd(of: {of}) {{ id __typename }} }}"));

    [Theory]
    [InlineData(15, null)]
    [InlineData(17, "RESULT_LIMIT")]
    public async Task Texts_end_at_sixteen_million_characters(int times, string? code) =>
        Assert.Equal(code, await CodeAsync($"{{ {string.Join(' ', Enumerable.Range(0, times).Select(i => $"a{i}: flood"))} }}"));

    private async Task<string?> CodeAsync(string query)
    {
        var answer = await _host.SendBodyAsync(JsonSerializer.Serialize(new { query }), with: r => r.Headers.Add(KitchenHost.BrandHeader, "sushi"));
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }
}
