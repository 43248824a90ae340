using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>Who this process is among the nodes of the installation. Section <c>Nodes</c> of the configuration.</summary>
/// <param name="Name">Unique among the nodes that run, and the same after a restart; by default machine and port.</param>
/// <param name="Role">What it does.</param>
/// <param name="Lease">How long a node may believe its memory after it last looked. A change waits so long, at most, for a node that died.</param>
internal sealed record NodeOptions(string Name, NodeRole Role, TimeSpan Lease)
{
    private const int LongestName = 100;

    public TimeSpan Beat => Lease / 6;

    public static NodeOptions Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("Nodes");
        var name = section["Name"] ?? $"{Environment.MachineName}:{configuration["FoodSaaS:ListenPort"] ?? configuration["FoodSaaS:PublicPort"] ?? "3000"}";
        if (name.Length > LongestName) throw new InvalidOperationException($"Nodes:Name has at most {LongestName} characters.");
        var role = NodeRoles.Of(configuration);
        // A worker must never pass for the node beside it: that one would not be told.
        if (!role.Serves()) name = $"worker:{name}";
        return new NodeOptions(name, role, TimeSpan.FromSeconds(section.GetValue("LeaseSeconds", 6.0)));
    }
}
