using System.Text.Json;
using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.ArchitectureTests.Structure;

/// <summary>Images are built where there is Docker; here it is looked at that they are built from what is there, and do not run as root.</summary>
public sealed class DockerfileTests
{
    private static readonly string[] Files = [.. Repository.Files("src", "Dockerfile"), .. Repository.Files("web-nextjs/apps", "Dockerfile").Where(f => !f.Contains("node_modules", StringComparison.Ordinal))];

    public static TheoryData<string> All => new(Files);

    [Fact]
    public void Every_role_has_one() => Assert.Equal(["src/Api/Dockerfile", "web-nextjs/apps/admin/Dockerfile", "web-nextjs/apps/storefront/Dockerfile"], Files.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void It_copies_what_is_there(string file)
    {
        var sources = Lines(file).Where(l => l[0] == "COPY" && !l[1].StartsWith("--from", StringComparison.Ordinal)).SelectMany(l => l[1..^1]).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.At(source)), $"{file} copies {source}."));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_has_two_stages_and_the_second_runs_as_somebody_else_than_root(string file)
    {
        var lines = Lines(file);
        var second = lines.FindLastIndex(l => l[0] == "FROM");
        var user = lines.FindLastIndex(l => l[0] == "USER");

        Assert.Equal(2, lines.Count(l => l[0] == "FROM"));
        Assert.True(user > second, "The second stage names no user.");
        Assert.DoesNotContain(lines[user][1], new[] { "root", "0" });
        Assert.DoesNotContain(lines[user..], l => l[0] is "RUN" or "COPY");
    }

    [Fact]
    public void The_API_starts_by_its_assembly_and_shows_its_port()
    {
        var lines = Lines("src/Api/Dockerfile");

        Assert.Equal($"{typeof(FoodSaaS.Api.Modules).Assembly.GetName().Name}.dll", Command(lines, "ENTRYPOINT")[1]);
        Assert.Equal(new FrontDoorOptions().PublicPort.ToString(System.Globalization.CultureInfo.InvariantCulture), lines.Single(l => l[0] == "EXPOSE")[1]);
        Assert.Contains(lines, l => l[0] == "RUN" && l.Contains("src/Api/FoodSaaS.Api.csproj"));
    }

    [Theory]
    [InlineData("storefront")]
    [InlineData("admin")]
    public void A_web_application_starts_by_a_script_that_it_has(string app)
    {
        var command = Command(Lines($"web-nextjs/apps/{app}/Dockerfile"), "CMD");
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.At($"web-nextjs/{command[4]}/package.json")));

        Assert.Equal($"apps/{app}", command[4]);
        Assert.True(package.RootElement.GetProperty("scripts").TryGetProperty(command[2], out _));
        Assert.True(package.RootElement.GetProperty("scripts").TryGetProperty("build", out _));
    }

    private static List<string[]> Lines(string file) =>
        [.. File.ReadAllText(Repository.At(file)).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string[] Command(List<string[]> lines, string instruction) =>
        JsonSerializer.Deserialize<string[]>(string.Join(' ', lines.Single(l => l[0] == instruction)[1..]))!;
}
