using System.Net;
using System.Net.Http.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Accounts;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>Access: what broke systems like this one.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class AccessThreats(TwoBrands brands)
{
    private FilledBrand Ours => brands.Ours;

    [Fact]
    public async Task Sibling_fields_with_the_same_hole_after_the_first_fix()
    {
        var schema = brands.Api.Services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema;
        var guarded = new[] { ("query", schema.Query), ("mutation", schema.Mutation!) }
            .SelectMany(root => root.Item2.Fields.Select(field => (Operation: root.Item1, Field: field)))
            .Where(f => GuardedField.AccessOf(f.Field) is { } rule && !rule.Allows(Viewer.Anonymous))
            .ToList();
        Assert.True(guarded.Count > 30, $"only {guarded.Count} fields are guarded");

        var open = new List<string>();
        foreach (var key in new[] { null, Ours.Brand.PublishableKey })
        {
            using var client = Ours.Brand.Diner(brands.Api);
            client.ApiKey = key;
            foreach (var (operation, field) in guarded)
            {
                var code = Refusal.CodeOf(await client.QueryAsync(DocumentOf(operation, field)));
                if (code is not ("UNAUTHENTICATED" or "FORBIDDEN")) open.Add($"{field.Name}: {code}");
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void All_of_no_permissions_is_true()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            Assert.False(AccessRule.May(permission).Allows(Viewer.Staff(Guid.CreateVersion7(), [])));
            Assert.False(AccessRule.May(permission).Allows(Viewer.Anonymous));
            Assert.True(AccessRule.May(permission).Allows(Viewer.Staff(Guid.CreateVersion7(), [permission])));
        }
    }

    [Theory]
    [InlineData("{ node(id: \"DRAFT\") { id } }")]
    [InlineData("{ pageDraft(id: \"DRAFT\") { id blocks } }")]
    [InlineData("{ apiKeys { hint } }")]
    [InlineData("{ publishReceipts { nodes { cause } } }")]
    public async Task Anonymous_reads_by_id_or_in_lists(string query)
    {
        var draft = (await Ours.Brand.AsOwnerAsync("{ pageDrafts { nodes { id } } }")).GetProperty("pageDrafts").GetProperty("nodes")[0].Id();
        using var diner = Ours.Brand.Diner(brands.Api);
        var answer = await diner.QueryAsync(query.Replace("DRAFT", draft, StringComparison.Ordinal));

        var text = answer.ToString();
        Assert.True(Refusal.CodeOf(answer) is "UNAUTHENTICATED" or "FORBIDDEN" || text.Contains("\"node\":null", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task A_key_is_shown_once_and_never_again()
    {
        var keys = (await Ours.Brand.AsOwnerAsync("{ apiKeys { id name hint } }")).ToString();

        Assert.DoesNotContain(Ours.SecretKey, keys, StringComparison.Ordinal);
        Assert.Equal(0, await brands.Api.ScalarAsync<long>("SELECT count(*) FROM accounts.api_keys k WHERE k::text LIKE '%' || $1 || '%'", Ours.SecretKey));
    }

    [Fact]
    public async Task Mass_assignment_of_private_fields()
    {
        foreach (var input in new[] { "tenantId: \"x\"", "version: 7", "isOff: true", "importKey: \"x\"" })
        {
            var answer = await Ours.Brand.Console.QueryAsync($"mutation {{ createCategory(input: {{ name: [{{ locale: \"en\", text: \"X\" }}], {input} }}) {{ category {{ id }} }} }}", path: Ours.Brand.ConsolePath);
            Assert.Equal("GRAPHQL_VALIDATION_FAILED", Code(answer));
        }
    }

    [Theory]
    [InlineData("where: { importReference: \"x\" }")]
    [InlineData("where: { tenantId: \"x\" }")]
    [InlineData("order: [{ field: IMPORT_KEY }]")]
    [InlineData("order: [{ field: CHANGED_AT }]")]
    public async Task Filters_and_sorting_on_private_columns_as_an_oracle(string argument)
    {
        using var diner = Ours.Brand.Diner(brands.Api);

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", Code(await diner.QueryAsync($"{{ items({argument}) {{ totalCount }} }}")));
    }

    [Fact]
    public async Task Different_words_for_known_and_unknown_e_mails()
    {
        using var platform = brands.Api.Client("foodsaas.localhost");
        using var admin = brands.Api.Client("admin.foodsaas.localhost");
        async Task<(string, string)> AskAsync(string email)
        {
            var code = await platform.QueryAsync("mutation($e: String!) { requestSignUpCode(input: { email: $e }) { errors { ... on Error { code message } } } }", new { e = email });
            var signIn = await admin.QueryAsync("mutation($e: String!) { signIn(input: { email: $e, password: \"a wrong pass phrase\" }) { viewer { id } errors { ... on Error { code message field } } } }", new { e = email });
            return (code.ToString(), signIn.ToString());
        }

        Assert.Equal(await AskAsync($"nobody-{Guid.NewGuid():N}@example.com"), await AskAsync(Ours.Brand.Email));
    }

    [Fact]
    public async Task Old_sessions_alive_after_signing_out_everywhere()
    {
        var brand = await TestBrand.SignUpAsync(brands.Api);
        var old = brand.Console.Session;
        await brand.Console.DataAsync("mutation { signOut(input: { everywhere: true }) { signedOut } }");
        brand.Console.Session = old;
        using var answer = await brand.Console.PostAsync(brand.ConsolePath, JsonContent.Create(new { query = "{ viewer { id } }" }));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_proof_of_an_e_mail_used_again_by_somebody_else()
    {
        using Newcomer reader = new(brands.Api), somebodyElse = new(brands.Api);
        var proof = await reader.ProofAsync();
        Assert.Null(await reader.SignUpAsync(proof));

        Assert.Equal("PROOF_INVALID@proof", await somebodyElse.SignUpAsync(proof, password: "a pass phrase of somebody else"));
        Assert.Equal("PROOF_INVALID@proof", await somebodyElse.SignUpAsync(new string('a', 43)));
    }

    private static string? Code(System.Text.Json.JsonElement answer) => Refusal.CodeOf(answer) is { } code && code != "GRAPHQL_VALIDATION_FAILED" && answer.ToString().Contains("VALIDATION", StringComparison.Ordinal) ? "GRAPHQL_VALIDATION_FAILED" : Refusal.CodeOf(answer);

    private static string DocumentOf(string operation, FieldType field)
    {
        var arguments = field.Arguments?.ToList() ?? [];
        var declared = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(a => $"${a.Name}: {a.ResolvedType}"))})";
        var given = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(a => $"{a.Name}: ${a.Name}"))})";
        return $"{operation}{declared} {{ {field.Name}{given} {Selection.Of(field.ResolvedType!)} }}";
    }
}
