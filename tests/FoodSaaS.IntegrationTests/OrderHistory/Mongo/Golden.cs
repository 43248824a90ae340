using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

/// <summary>Compares with a text that was read and accepted.</summary>
internal static class Golden
{
    public static void Equal(string file, string made)
    {
        var path = Path.Combine(Repository.Root, "tests/FoodSaaS.IntegrationTests", file);
        var kept = File.Exists(path) ? File.ReadAllText(path) : "";
        if (kept == made) return;
        var aside = Path.Combine(Path.GetTempPath(), Path.GetFileName(file));
        File.WriteAllText(aside, made);
        Assert.Fail($"If the change is wanted: cp {aside} {path}\n{string.Join('\n', made.Split('\n').Except(kept.Split('\n')).Select(l => "+ " + l))}");
    }
}
