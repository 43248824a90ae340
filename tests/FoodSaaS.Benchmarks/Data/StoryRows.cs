using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>Content types of a brand's own: 50 stories, each with an author and a topic, of which there are 10.</summary>
internal static class StoryRows
{
    public const int Stories = 50;

    private const int Targets = 10;

    private const string Definition = """
        {"types":[
        {"name":"BenchStory","plural":"benchStories","label":"Stories","fields":[{"name":"title","kind":"Text","label":"Title","isLocalised":true},{"name":"teaser","kind":"Text","label":"Teaser","isLocalised":true},{"name":"rank","kind":"Number","label":"Rank"},{"name":"author","kind":"Reference","label":"Author","of":["BenchAuthor"]},{"name":"topic","kind":"Reference","label":"Topic","of":["BenchTopic"]}]},
        {"name":"BenchAuthor","plural":"benchAuthors","label":"Authors","fields":[{"name":"name","kind":"Text","label":"Name"}]},
        {"name":"BenchTopic","plural":"benchTopics","label":"Topics","fields":[{"name":"name","kind":"Text","label":"Name"}]}],"components":[]}
        """;

    public static async Task CopyAsync(NpgsqlDataSource source, Guid tenant)
    {
        await using var connection = await source.OpenConnectionAsync();
        await ContentRows.GiveAsync(source, [tenant], Definition);
        const string entries = "content.entries (tenant_id, id, type, title, draft, live, published_at, changed_at, has_unpublished_changes, version)";
        await CopyTable.FillAsync(connection, entries, Targets, (copy, i) => Entry(copy, tenant, Id('a', i), "BenchAuthor", $$"""{"name":"Author number {{i}}"}"""));
        await CopyTable.FillAsync(connection, entries, Targets, (copy, i) => Entry(copy, tenant, Id('b', i), "BenchTopic", $$"""{"name":"Topic number {{i}}"}"""));
        await CopyTable.FillAsync(connection, entries, Stories, (copy, i) => Entry(copy, tenant, Id('e', i), "BenchStory", Story(i)));
        await CopyTable.FillAsync(connection, "content.entry_references (tenant_id, entry_id, status, field, target_id)", Stories * 2, (copy, i) =>
            copy.Id(tenant).Id(Id('e', i / 2)).Text("Live").Text(i % 2 == 0 ? "author" : "topic").Id(Id(i % 2 == 0 ? 'a' : 'b', TargetOf(i / 2, i % 2))));
    }

    /// <summary>An id as the API writes it.</summary>
    public static string GlobalId(string type, Guid id) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{type}:{id:N}")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Story(int i) => $$"""
        {"title":{"en":"Story number {{i}} of the kitchen","de":"Geschichte Nummer {{i}} der Küche"},"teaser":{"en":"What we cook when the market is full and the evening is long, told in number {{i}}"},"rank":{{i}},"author":"{{GlobalId("BenchAuthor", Id('a', TargetOf(i, 0)))}}","topic":"{{GlobalId("BenchTopic", Id('b', TargetOf(i, 1)))}}"}
        """;

    private static int TargetOf(int story, int which) => ((story * 7) + (which * 3)) % Targets;

    private static void Entry(CopyTable copy, Guid tenant, Guid id, string type, string document) =>
        copy.Id(tenant).Id(id).Text(type).Text("Bench").Document(document).Document(document).Moment().Moment().Flag(false).Number(2);

    private static Guid Id(char kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"0be9c00{kind}-0001-7000-8000-{number:x12}"));
}

/// <summary>Says which content types brands have.</summary>
internal static class ContentRows
{
    public static async Task GiveAsync(NpgsqlDataSource source, Guid[] brands, string definition)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)));
        await using var command = source.CreateCommand("""
            WITH named AS (UPDATE tenancy.brands SET content_hash = $2 WHERE id = ANY($1))
            INSERT INTO content.model_versions (tenant_id, version, hash, definition, published_at, author)
            SELECT brand, 1, $2, $3, now(), 'system' FROM unnest($1) brand
            """);
        command.Parameters.Add(new() { Value = brands, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = definition });
        await command.ExecuteNonQueryAsync();
    }
}
