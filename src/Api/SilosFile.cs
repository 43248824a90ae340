namespace FoodSaaS.Api;

/// <summary>
/// The file that <c>FoodSaaS:SilosFile</c> names: brands' own databases, <c>{ "Silos": { "name": { "App", "Owner", "Dispatcher" } } }</c>. It is read again when it changes, so a silo
/// is added while the host serves.
/// </summary>
internal static class SilosFile
{
    public static void AddTo(IConfigurationManager configuration)
    {
        if (configuration["FoodSaaS:SilosFile"] is { Length: > 0 } path) configuration.AddJsonFile(path, optional: true, reloadOnChange: true);
    }
}
