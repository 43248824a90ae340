namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Waits for what must come, by asking.</summary>
internal static class Waiting
{
    /// <param name="seconds">How long something that must come may take on a slow machine.</param>
    public static async Task UntilAsync(Func<Task<bool>> isSo, int seconds = 60)
    {
        var deadline = DateTime.UtcNow.AddSeconds(seconds);
        while (!await isSo())
        {
            // Asking without a pause would take the processor from what is waited for.
            await Task.Delay(5);
            if (DateTime.UtcNow > deadline) throw new TimeoutException($"What was waited for did not come in {seconds} s.");
        }
    }
}
