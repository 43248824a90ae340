using System.Text;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Accounts.Apps;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Life;
using FoodSaaS.IntegrationTests.Threats;
using FoodSaaS.Tenancy.Access;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>Who is let in at which root field: every kind of caller asks for every one of them, and the outcome is the committed table.</summary>
public sealed class PolicyTableTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string Golden = "tests/FoodSaaS.IntegrationTests/Tenancy/Fields/policy-table.txt";

    private static readonly string[] Roles = ["OWNER", "MANAGER", "EDITOR", "KITCHEN", "AGENT", "COURIER"];
    private static readonly string[] Barred = ["UNAUTHENTICATED", "FORBIDDEN", "TENANT_REQUIRED", "NOT_FOUND"];

    private OwnHost Host => own.Host;

    [Fact]
    public async Task The_table_of_field_and_caller_is_the_committed_one()
    {
        var schema = Host.Services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema;
        var callers = await CallersAsync();
        var table = new StringBuilder($"{"",-52}{string.Join(' ', callers.Select(c => c.Name))}\n");
        var fields = Roots(schema).ToList();
        foreach (var (operation, field) in fields)
        {
            var marks = new List<string>();
            foreach (var (name, client, path) in callers) marks.Add((await IsLetInAsync(client, path, operation, field) ? "x" : "-").PadRight(name.Length));
            table.Append($"{operation} {field.Name}".PadRight(52)).AppendJoin(' ', marks).Append('\n');
        }

        Assert.InRange(fields.Count, 80, 5000);
        var now = table.ToString().Replace(" \n", "\n", StringComparison.Ordinal);
        var made = Path.Combine(AppContext.BaseDirectory, "policy-table.txt");
        await File.WriteAllTextAsync(made, now, TestContext.Current.CancellationToken);
        var kept = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot(), Golden), TestContext.Current.CancellationToken);
        Assert.True(kept == now, $"If the change is wanted: cp {made} {Golden}\n{string.Join('\n', now.Split('\n').Except(kept.Split('\n')).Select(l => "+ " + l).Take(60))}");
    }

    private static IEnumerable<(string Operation, FieldType Field)> Roots(ISchema schema) =>
        new[] { ("query", schema.Query), ("mutation", schema.Mutation!), ("subscription", schema.Subscription!) }
            .SelectMany(r => r.Item2.Fields.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (r.Item1, f)));

    private async Task<IReadOnlyList<(string Name, ApiClient Client, string Path)>> CallersAsync()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var other = await TestBrand.SignUpAsync(Host);
        var acting = await PlatformOperator.MakeAsync(Host);
        Assert.Null(await acting.ActForAsync(brand));
        List<(string, ApiClient, string)> callers =
        [
            ("visitor", brand.Diner(Host), "/graphql"),
            ("diner", (await Guest.SignedInAsync(Host, brand)).Browser, "/graphql"),
            ("publishable", new ApiClient(Host.PublicPort, "localhost") { ApiKey = brand.PublishableKey }, "/graphql"),
            ("secret", new ApiClient(Host.PublicPort, "localhost") { ApiKey = brand.SecretKey }, "/graphql"),
        ];
        var app = await TestApp.MakeAsync(Host, other, [.. Viewer.SecretRights.Select(r => r.ToString())], actsForItself: true);
        var given = await app.ConnectAsync(brand.Console, brand, string.Join(' ', Viewer.SecretRights));
        callers.Add(("app", new ApiClient(Host.PublicPort, "localhost") { Bearer = given.Access }, "/graphql"));
        callers.Add(("reading-app", new ApiClient(Host.PublicPort, "localhost") { Bearer = (await app.ForItselfAsync(null)).Access }, "/graphql"));
        foreach (var role in Roles) callers.Add((role.ToLowerInvariant(), (await Colleague.JoinedAsync(Host, brand, role)).Client, brand.ConsolePath));
        callers.Add(("another-brands-owner", other.Console, brand.ConsolePath));
        callers.Add(("operator", (await PlatformOperator.MakeAsync(Host)).Console, PlatformOperator.Path));
        callers.Add(("acting-operator", acting.Console, brand.ConsolePath));
        return callers;
    }

    /// <summary>Required variables are left out: whoever is let in stumbles over them, and nothing happens.</summary>
    private static async Task<bool> IsLetInAsync(ApiClient client, string path, string operation, FieldType field)
    {
        var arguments = field.Arguments?.Where(Questions.IsRequired).ToList() ?? [];
        var declared = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(a => $"${a.Name}: {a.ResolvedType}"))})";
        var given = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(a => $"{a.Name}: ${a.Name}"))})";
        var selection = field.ResolvedType!.GetNamedType() is ScalarGraphType ? "" : "{ __typename }";
        var answer = await client.QueryAsync($"{operation}{declared} {{ {field.Name}{given} {selection} }}", path: path);
        return Refusal.CodeOf(answer) is not { } code || !Barred.Contains(code);
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FoodSaaS.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
