namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// Marks one of the few entities that are read before a tenant is known and therefore carry neither the tenant column nor row-level security.
/// The list is closed: a test names every one of them.
/// </summary>
public interface IPlatformEntity;
