namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A running product that clients can ask under any host name.</summary>
internal interface IDoor
{
    ApiClient Client(string host);
}
