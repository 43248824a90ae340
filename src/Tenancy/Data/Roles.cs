namespace FoodSaaS.Tenancy.Data;

/// <summary>The database's roles. Only the owner migrates; the application is bound by row-level security; the dispatcher reaches the outbox and the outgoing calls of all tenants and nothing else.</summary>
internal static class Roles
{
    public const string Owner = "foodsaas_owner";
    public const string App = "foodsaas_app";
    public const string Dispatcher = "foodsaas_dispatcher";
}
