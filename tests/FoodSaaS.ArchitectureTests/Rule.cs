namespace FoodSaaS.ArchitectureTests;

/// <summary>A rule of the house: looks at one thing and names everything that breaks it.</summary>
internal sealed class Rule<T>(Func<T, IEnumerable<string>> breaches)
{
    /// <summary>Fails where a thing breaks the rule, and where there was nothing to look at.</summary>
    public void Holds(IEnumerable<T> things)
    {
        var looked = things.ToList();
        Assert.True(looked.Count > 0, "The rule looked at nothing.");
        var found = looked.SelectMany(breaches).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{found.Count} breaches among {looked.Count}:\n{string.Join('\n', found)}");
    }

    /// <summary>The canary: fails where the rule lets a planted breach pass.</summary>
    public void Catches(T planted, string naming)
    {
        var found = breaches(planted).ToList();
        Assert.True(found.Any(f => f.Contains(naming, StringComparison.Ordinal)), $"A planted breach was not named '{naming}'. Named: {string.Join("; ", found)}");
    }

    /// <summary>The canary's other half: what is right is let pass.</summary>
    public void Permits(T sound) => Assert.Empty(breaches(sound));
}
