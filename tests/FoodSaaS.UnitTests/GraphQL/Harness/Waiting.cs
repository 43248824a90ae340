namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>Waits for what must come, by asking.</summary>
internal static class Waiting
{
    /// <summary>How long something that must come may take on a slow machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        // Asking without a pause would take the processor from what is waited for.
        while (!isSo()) await Task.Delay(5, patience.Token);
    }
}
