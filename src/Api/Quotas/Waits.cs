namespace FoodSaaS.Api.Quotas;

internal static class Waits
{
    /// <summary>As <c>Retry-After</c> has it: whole seconds, at least one.</summary>
    public static int SecondsOf(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
