// Starts GraphiQL on the API at whose address it stands.

const welcome = `# Ask the API: press Ctrl-Enter. The book on the left tells everything that can be asked.

query Ladders {
  ladders {
    nodes {
      title
      tracks {
        title
        levels {
          slug
          title
        }
      }
    }
  }
}
`;

const fetcher = GraphiQL.createFetcher({ url: location.pathname });
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: welcome }),
);
