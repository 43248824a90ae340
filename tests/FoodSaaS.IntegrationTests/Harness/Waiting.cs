namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Waits for what must come, by asking.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (!await isSo())
        {
            // Asking without a pause would take the processor from what is waited for.
            await Task.Delay(5);
            if (DateTime.UtcNow > deadline) throw new TimeoutException("What was waited for did not come in 20 s.");
        }
    }
}
